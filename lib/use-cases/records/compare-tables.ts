import 'server-only'
import { hashRows } from '@/lib/db/episode-row'
import type { HeldTable } from '@/lib/db/episode-store'
import type { Vault } from '@/lib/db/vault'
import type { EnvelopeRow, EnvelopeTable, TableKind } from '@/lib/domain/records/envelope/envelope.types'
import { TABLE_ORDER, type EnvelopeTables } from '@/lib/domain/records/envelope-tables'
import type { CheckedSignature } from '@/lib/domain/records/signature.schema'

export interface ComparedTable {
  kind: TableKind
  rows: readonly EnvelopeRow[]
  contentHash: Buffer
  outcome: 'accepted' | 'replaced' | 'unchanged'
}

/** The tables of a HOSO by kind; parts of one kind follow each other. */
export function groupTables(tables: readonly EnvelopeTable[]): EnvelopeTables {
  const grouped: { [kind in TableKind]?: EnvelopeRow[] } = {}
  for (const { kind, rows } of tables) grouped[kind] = [...(grouped[kind] ?? []), ...rows]
  return grouped
}

/** What each table that came is to what is held: new, another content, or the same. */
export function compareTables(
  vault: Vault,
  tables: EnvelopeTables,
  held: readonly HeldTable[],
  signature: CheckedSignature,
): ComparedTable[] {
  return TABLE_ORDER.flatMap((kind) => {
    const rows = tables[kind]
    if (!rows) return []
    const contentHash = hashRows(vault, kind, rows)
    const before = held.find((table) => table.kind === kind)
    return [{ kind, rows, contentHash, outcome: compare(before, contentHash, signature) }]
  })
}

function compare(before: HeldTable | undefined, contentHash: Buffer, signature: CheckedSignature) {
  if (!before) return 'accepted'
  return before.contentHash.equals(contentHash) && !isBetterSigned(signature, before.signature)
    ? 'unchanged'
    : 'replaced'
}

// The same content without its signature takes nothing away from what somebody signed; signed anew it is worth keeping.
function isBetterSigned(signature: CheckedSignature, before: CheckedSignature): boolean {
  if (signature.integrity !== 'intact') return false
  return before.integrity !== 'intact' || before.fingerprint !== signature.fingerprint
}
