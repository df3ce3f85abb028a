import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { FindPersonResponse } from '@/lib/contracts/people'
import { openPersonFiles } from '@/lib/db/person-card-store'
import type { Caller } from '@/lib/domain/access/caller'
import { isAnothersCard } from '@/lib/domain/patient/is-their-card'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { ok, type Result } from '@/lib/domain/result'
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
  const [answer] = await Promise.all([
    describeMatch(deps, found, { scan: input.scan, facilityCode, now }),
    auditFind(deps, found, caller),
  ])
  return ok(answer)
}

async function describeMatch(
  { db, vault }: PeopleDependencies,
  { match, personIds }: PersonMatch,
  { scan, facilityCode, now }: { scan: Scan; facilityCode: string; now: Date },
): Promise<FindPersonResponse> {
  const files = await openPersonFiles(db, vault, { facilityCode, personIds, now })
  const cards = files.map(({ card }) => card)
  const [first] = files
  if (!first) return { match: 'none', similar: [] }
  if (match === 'several') return { match, people: cards }
  if (match === 'none') return { match, similar: cards }
  const doubted = match === 'one' && isAnothersCard(scan, first.details) ? 'contradicted' : match
  return { match: doubted, person: first.card, differences: describeDifferences(first.details, scan) }
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
