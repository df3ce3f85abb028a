import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { PersonCard, PersonChanges } from '@/lib/contracts/people'
import { getPersonCards } from '@/lib/db/person-card-store'
import { updatePerson } from '@/lib/db/person-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { Caller } from '@/lib/domain/access/caller'
import { isBornAfter } from '@/lib/domain/patient/birth-date'
import { err, ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import type { PeopleDependencies } from './people-dependencies'

type UpdateRefusal = { code: 'person_not_found' | 'identifier_taken' | 'birth_in_future' }

interface UpdateCall {
  input: { personId: PersonId; changes: PersonChanges }
  caller: Caller
  now: Date
}

/** Corrects a person on file outside an admission; answers with the card as it is then. */
export async function updatePersonDetails(
  { db, vault }: PeopleDependencies,
  { input, caller, now }: UpdateCall,
): Promise<Result<PersonCard, UpdateRefusal>> {
  const { facilityCode } = caller
  const { personId, changes } = input
  const { addIdentifiers, ...fields } = changes
  if (fields.birthDate && isBornAfter(fields.birthDate, toLocalDate(now))) return err({ code: 'birth_in_future' })
  const updated = await runTransaction<undefined, UpdateRefusal>(db, async (tx) => {
    const key = { facilityCode, personId }
    const origin = { by: caller.name }
    const changed = { ...key, changes: fields, addIdentifiers, source: 'typed', origin, now }
    const written = await updatePerson(tx, vault, changed)
    if (!written.ok) return err({ code: written.error.code === 'not_found' ? 'person_not_found' : 'identifier_taken' })
    await appendAudit(tx, {
      facilityCode,
      actor: caller,
      action: 'person.update',
      outcome: 'ok',
      personId,
      details: { fields: Object.keys(changes).join(' ') },
    })
    return ok(undefined)
  })
  if (!updated.ok) return updated
  const [card] = await getPersonCards(db, vault, { facilityCode, personIds: [personId], now })
  return card ? ok(card) : err({ code: 'person_not_found' })
}
