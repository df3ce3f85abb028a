import 'server-only'
import { and, eq, isNull } from 'drizzle-orm'
import { identifierKindSchema, type Identifier } from '@/lib/domain/patient/identifier'
import type { Executor } from './client'
import { personIdentifier } from './schema/person'
import type { Vault } from './vault'

/** The identifiers a person holds now, opened: for asking the gateway and for revealing. */
export async function findCurrentIdentifiers(
  db: Executor,
  vault: Vault,
  { facilityCode, personId }: { facilityCode: string; personId: string },
): Promise<Identifier[]> {
  const rows = await db
    .select({ kind: personIdentifier.kind, valueCipher: personIdentifier.valueCipher })
    .from(personIdentifier)
    .where(
      and(
        eq(personIdentifier.facilityCode, facilityCode),
        eq(personIdentifier.personId, personId),
        isNull(personIdentifier.validTo),
      ),
    )
  return rows.map(({ kind, valueCipher }) => ({
    kind: identifierKindSchema.parse(kind),
    value: vault.open(valueCipher),
  }))
}
