import { randomUUID } from 'node:crypto'
import type { Database } from '@/lib/db/client'
import type { PersonFields } from '@/lib/db/person-row'
import { createPerson } from '@/lib/db/person-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { Vault } from '@/lib/db/vault'
import type { Identifier } from '@/lib/domain/patient/identifier'
import { personIdSchema, type PersonId } from '@/lib/domain/visit/visit.schema'

/** Puts an invented person on file at the test facility. */
export async function createTestPerson(
  { db, vault }: { db: Database; vault: Vault },
  fields: Partial<PersonFields> & { fullName: string },
  identifiers: readonly Identifier[] = [],
): Promise<PersonId> {
  const personId = personIdSchema.parse(randomUUID())
  const created = await runTransaction(db, (tx) =>
    createPerson(tx, vault, {
      facilityCode: '31999',
      personId,
      fields: { birthDate: { year: 1985, month: 3, day: 9 }, sex: 'female', ...fields },
      temporary: false,
      identifiers,
      source: 'typed',
      now: new Date(),
    }),
  )
  if (!created.ok) throw new Error(created.error.code)
  return personId
}
