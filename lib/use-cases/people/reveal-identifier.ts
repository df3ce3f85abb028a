import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import { findCurrentIdentifiers } from '@/lib/db/identifier-value-store'
import { findPerson } from '@/lib/db/person-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { IdentifierKind } from '@/lib/domain/patient/identifier'
import { err, ok, type Result } from '@/lib/domain/result'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import type { PeopleDependencies } from './people-dependencies'

interface RevealCall {
  input: { personId: PersonId; what: IdentifierKind | 'phone' }
  caller: Caller
  now: Date
}

/** One current identifier or the phone in full. Each look is an entry of its own; a look in vain is one too. */
export async function revealIdentifier(
  deps: PeopleDependencies,
  { input, caller }: RevealCall,
): Promise<Result<{ value: string }, { code: 'not_found' }>> {
  const { personId, what } = input
  const value = await findValue(deps, { facilityCode: caller.facilityCode, personId }, what)
  await appendAudit(deps.db, {
    facilityCode: caller.facilityCode,
    actor: caller,
    action: 'person.reveal',
    outcome: value === undefined ? 'failed' : 'ok',
    personId,
    details: { what },
  })
  return value === undefined ? err({ code: 'not_found' }) : ok({ value })
}

async function findValue(
  { db, vault }: PeopleDependencies,
  key: { facilityCode: string; personId: PersonId },
  what: IdentifierKind | 'phone',
): Promise<string | undefined> {
  if (what === 'phone') return (await findPerson(db, vault, key))?.phone
  return (await findCurrentIdentifiers(db, vault, key)).find(({ kind }) => kind === what)?.value
}
