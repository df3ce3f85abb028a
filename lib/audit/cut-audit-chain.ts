import 'server-only'
import { sql } from 'drizzle-orm'
import { z } from 'zod'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import { appendAudit, type AuditExecutor } from './append-audit'
import { readRows } from './read-rows'

const entrySchema = z.object({ seq: z.coerce.number(), hash: z.string(), isPast: z.boolean() })

/**
 * Cuts off the oldest entries of a facility that were written before an instant, at most `limit` of them, and returns
 * how many. The rest stays verifiable: a checkpoint keeps where it begins, and the chain itself says that and by whom it
 * was cut. Run it in a transaction of its own, a short one: it holds the chain's head.
 */
export async function cutAuditChain(
  tx: AuditExecutor,
  { facilityCode, before, limit, actor }: { facilityCode: string; before: Date; limit: number; actor: AuditActor },
): Promise<number> {
  // Another one who cuts waits here, and finds what is left.
  await tx.execute(sql`select from audit_head where facility_code = ${facilityCode} for update`)
  const oldest = await readRows(
    tx,
    entrySchema,
    sql`select seq::text as seq, hash, at < ${before.toISOString()}::timestamptz as "isPast" from audit_entry
        where facility_code = ${facilityCode} order by audit_entry.seq limit ${limit}`,
  )
  const kept = oldest.findIndex(({ isPast }) => !isPast)
  const cut = kept === -1 ? oldest : oldest.slice(0, kept)
  const last = cut.at(-1)
  if (!last) return 0
  await tx.execute(sql`
    insert into audit_checkpoint (facility_code, seq, hash, cut_at)
    values (${facilityCode}, ${last.seq}, ${last.hash}, now())
    on conflict (facility_code) do update set seq = excluded.seq, hash = excluded.hash, cut_at = excluded.cut_at`)
  await tx.execute(sql`delete from audit_entry where facility_code = ${facilityCode} and seq <= ${last.seq}`)
  const details = { throughSeq: last.seq, throughHash: last.hash, entries: cut.length }
  await appendAudit(tx, { facilityCode, actor, action: 'audit.cut', outcome: 'ok', details })
  return cut.length
}
