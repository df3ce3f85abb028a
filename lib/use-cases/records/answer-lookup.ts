import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import { MOST_PAPERS, type LookupAppointments, type LookupReferrals, type LookupRequest } from '@/lib/contracts/lookup'
import { findEpisodeJson } from '@/lib/db/episode-store'
import { findFacility } from '@/lib/db/facility-store'
import { findPapersOfPerson } from '@/lib/db/paper-store'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import type { Caller } from '@/lib/domain/access/caller'
import { createRestriction } from '@/lib/domain/records/create-restriction'
import type { PaperKind } from '@/lib/domain/records/paper.schema'
import { summariseEpisodes } from '@/lib/domain/records/summarise-episodes'
import { withholdFromDesk } from '@/lib/domain/records/withhold-from-desk'
import { ok, type Result } from '@/lib/domain/result'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { findHolder } from './find-holder'
import type { RecordsDependencies } from './records-dependencies'

interface LookupCall {
  input: LookupRequest
  caller: Caller
  now: Date
}

/**
 * What our own store holds of a person, for another service; no other service is asked for it. The JSON of a
 * `LookupHealthBook` in UTF-8: its episodes were checked when they were kept and go out as they are. For a check-in, episodes
 * with a diagnosis that never reaches reception are left out.
 */
export async function answerHealthBook(deps: RecordsDependencies, call: LookupCall): Promise<Buffer> {
  const { db, vault } = deps
  const { facilityCode } = call.caller
  const personId = await findHolder(deps, facilityCode, call.input)
  const [held, listed, answeredBy] = await Promise.all([
    personId === undefined ? [] : findEpisodeJson(db, vault, { facilityCode, personId }),
    findRestrictedDiagnoses(db, facilityCode),
    describeAnswer(deps, call, personId),
    audit(deps, call, 'health-book', personId),
  ])
  const restriction = createRestriction(listed)
  const episodes = call.input.purpose === 'check-in' ? held.filter(({ digest }) => !restriction.hides(digest)) : held
  const head = JSON.stringify(summariseEpisodes(episodes.map(({ digest }) => digest)))
  const list = episodes.flatMap(({ parts }, at) => (at === 0 ? parts : [COMMA, ...parts]))
  const before = `{"answeredBy":${JSON.stringify(answeredBy)},"healthBook":${head.slice(0, -1)},"episodes":[`
  return Buffer.concat([Buffer.from(before), ...list, Buffer.from(']}}')])
}

const COMMA = Buffer.from(',')

/** The referrals our own store holds of a person; for a check-in without what never reaches reception. */
export async function answerReferrals(
  deps: RecordsDependencies,
  call: LookupCall,
): Promise<Result<LookupReferrals, never>> {
  const { answeredBy, papers } = await answerPapers(deps, call, 'referral')
  return ok({ answeredBy, referrals: papers.filter((paper) => paper.kind === 'referral') })
}

/** The same for follow-up slips. */
export async function answerAppointments(
  deps: RecordsDependencies,
  call: LookupCall,
): Promise<Result<LookupAppointments, never>> {
  const { answeredBy, papers } = await answerPapers(deps, call, 'appointment')
  return ok({ answeredBy, appointments: papers.filter((paper) => paper.kind === 'appointment') })
}

async function answerPapers(deps: RecordsDependencies, call: LookupCall, kind: PaperKind) {
  const { db, vault } = deps
  const { facilityCode } = call.caller
  const personId = await findHolder(deps, facilityCode, call.input)
  const [held, listed, answeredBy] = await Promise.all([
    personId === undefined ? [] : findPapersOfPerson(db, vault, { facilityCode, personId }),
    findRestrictedDiagnoses(db, facilityCode),
    describeAnswer(deps, call, personId),
    audit(deps, call, `${kind}s`, personId),
  ])
  // What another service told is that service's to tell: two that ask each other do not pass hearsay round.
  const papers = held.filter((paper) => paper.kind === kind && paper.source.kind !== 'lookup').slice(0, MOST_PAPERS)
  if (call.input.purpose !== 'check-in') return { answeredBy, papers }
  const restriction = createRestriction(listed)
  return { answeredBy, papers: papers.map((paper) => withholdFromDesk(paper, restriction).paper) }
}

async function describeAnswer({ db }: RecordsDependencies, { caller, now }: LookupCall, personId?: PersonId) {
  const facility = await findFacility(db, caller.facilityCode)
  return {
    facilityCode: caller.facilityCode,
    ...(facility && { facilityName: facility.name }),
    at: now.toISOString(),
    // A store fed by envelopes cannot know what it was never sent.
    complete: false,
    personKnown: personId !== undefined,
  }
}

async function audit({ db }: RecordsDependencies, { caller, input }: LookupCall, what: string, personId?: PersonId) {
  await appendAudit(db, {
    facilityCode: caller.facilityCode,
    actor: caller,
    action: 'records.answer',
    outcome: 'ok',
    ...(personId !== undefined && { personId }),
    details: { what, purpose: input.purpose, known: personId !== undefined },
  })
}
