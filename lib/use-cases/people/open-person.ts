import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { PersonCard } from '@/lib/contracts/people'
import { getPersonCards } from '@/lib/db/person-card-store'
import type { Caller } from '@/lib/domain/access/caller'
import { err, ok, type Result } from '@/lib/domain/result'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import type { PeopleDependencies } from './people-dependencies'

/** The card of one person, masked. */
export async function openPerson(
  { db, vault }: PeopleDependencies,
  { input, caller, now }: { input: { personId: PersonId }; caller: Caller; now: Date },
): Promise<Result<PersonCard, { code: 'person_not_found' }>> {
  const { facilityCode } = caller
  const [card] = await getPersonCards(db, vault, { facilityCode, personIds: [input.personId], now })
  if (!card) return err({ code: 'person_not_found' })
  await appendAudit(db, {
    facilityCode,
    actor: caller,
    action: 'person.view',
    outcome: 'ok',
    personId: card.personId,
  })
  return ok(card)
}
