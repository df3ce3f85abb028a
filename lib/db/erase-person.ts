import 'server-only'
import { and, eq } from 'drizzle-orm'
import type { Transaction } from './client'
import { eraseChangedValues } from './person-change-store'
import { person, personIdentifier } from './schema/person'

interface PersonKey {
  facilityCode: string
  personId: string
}

/** Removes a phone number, and that it ever was one. */
export async function erasePhone(tx: Transaction, key: PersonKey, now: Date): Promise<void> {
  await tx
    .update(person)
    .set({ phoneCipher: null, phoneHash: null, updatedAt: now })
    .where(and(eq(person.facilityCode, key.facilityCode), eq(person.id, key.personId)))
  await eraseChangedValues(tx, { ...key, fields: ['phone'] })
}

/** Removes who somebody was: name, numbers, and what each field ever was. Only where nothing on file needs them. */
export async function erasePerson(tx: Transaction, key: PersonKey): Promise<void> {
  const { facilityCode, personId } = key
  const fields = ['fullName', 'birthDate', 'sex', 'address', 'phone', 'guardian'] as const
  await eraseChangedValues(tx, { ...key, fields })
  await tx
    .delete(personIdentifier)
    .where(and(eq(personIdentifier.facilityCode, facilityCode), eq(personIdentifier.personId, personId)))
  await tx.delete(person).where(and(eq(person.facilityCode, facilityCode), eq(person.id, personId)))
}
