import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Difference, FindPersonResponse } from '@/lib/contracts/people'
import { findCurrentIdentifiers } from '@/lib/db/identifier-value-store'
import { getPersonCards } from '@/lib/db/person-card-store'
import { findPerson as findStoredPerson } from '@/lib/db/person-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { describeDifferences } from './describe-differences'
import { matchPerson, type PersonMatch } from './match-person'
import type { PeopleDependencies } from './people-dependencies'

interface FindCall {
  input: { scan: Scan }
  caller: Caller
  now: Date
}

/** Who a scan speaks of, with the card of everybody it may be and, for one person, where record and scan disagree. */
export async function findPerson(
  deps: PeopleDependencies,
  { input, caller, now }: FindCall,
): Promise<Result<FindPersonResponse, never>> {
  const { facilityCode } = caller
  const found = await matchPerson(deps, facilityCode, input.scan)
  const answer = await describeMatch(deps, found, { scan: input.scan, facilityCode, now })
  await auditFind(deps, found, caller)
  return ok(answer)
}

async function describeMatch(
  deps: PeopleDependencies,
  { match, personIds }: PersonMatch,
  context: { scan: Scan; facilityCode: string; now: Date },
): Promise<FindPersonResponse> {
  const { scan, facilityCode, now } = context
  const [[person, ...others], differences] = await Promise.all([
    getPersonCards(deps.db, deps.vault, { facilityCode, personIds, today: toLocalDate(now) }),
    match === 'one' || match === 'old-number' ? findDifferences(deps, facilityCode, personIds[0], scan) : [],
  ])
  if (!person) return { match: 'none', similar: [] }
  if (match === 'several') return { match, people: [person, ...others] }
  if (match === 'none') return { match, similar: [person, ...others] }
  return { match, person, differences }
}

async function findDifferences(
  { db, vault }: PeopleDependencies,
  facilityCode: string,
  personId: string | undefined,
  scan: Scan,
): Promise<Difference[]> {
  if (personId === undefined) return []
  const key = { facilityCode, personId }
  const [record, identifiers] = await Promise.all([
    findStoredPerson(db, vault, key),
    findCurrentIdentifiers(db, vault, key),
  ])
  if (!record) return []
  const insuranceCardNumber = identifiers.find(({ kind }) => kind === 'insurance-card-number')?.value
  return describeDifferences({ ...record, insuranceCardNumber }, scan)
}

async function auditFind({ db }: PeopleDependencies, { match, personIds }: PersonMatch, caller: Caller): Promise<void> {
  const isOne = match === 'one' || match === 'old-number'
  const [first] = personIds
  await appendAudit(db, {
    facilityCode: caller.facilityCode,
    actor: caller,
    action: isOne ? 'person.view' : 'person.search',
    outcome: 'ok',
    ...(isOne && first !== undefined && { personId: first }),
    details: { match, ...(!isOne && { count: personIds.length, people: personIds.join(' ') }) },
  })
}
