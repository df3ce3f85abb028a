import type { QueryResultRow } from 'pg'
import type { Database } from '@/lib/db/client'

/** Figures of a period worked out from raw rows in the plainest way, to be compared with what the app says. */
export interface RecomputedIntake {
  totals: Record<'visits' | 'people' | 'cancelled' | 'waiting' | 'unverified' | 'vneid', number>
  /** Visits per value, and exact times where the app tells a spread. */
  groups: Record<string, Record<string, Group>>
  gateway: { answers: number; failed: number }
  /** Numerator and denominator by figure and part; a numerator that nobody knows is undefined. */
  plan: Record<string, { numerator: number | undefined; denominator: number }>
}

export interface Group {
  visits: number
  scanToTicketMs: number[]
  waitMs: number[]
}

type RawVisit = {
  id: string
  person_id: string
  day: string
  room_code: string
  state: string
  admitted_at: Date
  desk: string | null
  identified_method: string
  identified_medium: string
  vneid_seen: string[]
  vneid_refused: Array<{ paper: string; reason: string }>
  vneid_unused_reason: string | null
  residence: string
  use_insurance: boolean
  coverage: string
  coverage_check_id: string | null
  coverage_problem: string | null
  route_code: string | null
  scan_to_ticket_ms: number | null
}
type RawUse = {
  visit_id: string
  kind: string
  seen_medium: string | null
}

const NUMBERS = ['personal-number', 'insurance-card-number', 'social-insurance-number']

export async function recomputeIntake(
  { $client }: Database,
  { facilityCode, from, to }: { facilityCode: string; from: string; to: string },
): Promise<RecomputedIntake> {
  const ask = async <T extends QueryResultRow>(text: string) => (await $client.query<T>(text, [facilityCode])).rows
  const everyVisit = await ask<RawVisit>('select *, visit_day::text as day from visit where facility_code = $1')
  const calls = await ask<{ visit_id: string; called_at: Date }>('select * from queue_call where facility_code = $1')
  const uses = await ask<RawUse>(`select visit_id, kind, seen_medium from paper_use join paper on paper.id = paper_id
    and paper.facility_code = paper_use.facility_code where paper.facility_code = $1 and given_back_at is null`)
  const held = await ask<{ person_id: string; kind: string; valid_to: Date | null }>(
    'select person_id, kind, valid_to from person_identifier where facility_code = $1',
  )
  const messages = await ask<{ visit_id: string; state: string }>(
    'select visit_id, state from check_in_message where facility_code = $1',
  )
  const checks = await ask<{ asked_at: Date; problem: string | null }>(
    'select asked_at, problem from coverage_check where facility_code = $1',
  )

  const visits = everyVisit.filter(({ day }) => day >= from && day <= to)
  const counted = visits.filter(({ state }) => state !== 'cancelled')
  const usesOf = (visit: RawVisit) => uses.filter(({ visit_id }) => visit_id === visit.id)
  const shows = (visit: RawVisit, paper: string) =>
    visit.vneid_seen.includes(paper) ||
    visit.vneid_refused.some((refused) => refused.paper === paper) ||
    usesOf(visit).some(({ kind, seen_medium }) => kind === paper && seen_medium === 'vneid')
  const has = (visit: RawVisit, paper: string) =>
    shows(visit, paper) || usesOf(visit).some(({ kind }) => kind === paper)
  const isVneid = (visit: RawVisit) =>
    visit.identified_medium === 'vneid' ||
    visit.vneid_seen.length > 0 ||
    usesOf(visit).some(({ seen_medium }) => seen_medium === 'vneid')
  const isIdentified = (visit: RawVisit) =>
    held.some(
      ({ person_id, kind, valid_to }) => person_id === visit.person_id && valid_to === null && NUMBERS.includes(kind),
    )
  const isInsured = (visit: RawVisit) => visit.use_insurance && visit.coverage !== 'none'
  const messageOf = (visit: RawVisit) => messages.find(({ visit_id }) => visit_id === visit.id)?.state
  const owesMessage = (visit: RawVisit) => ![undefined, 'withdrawn'].includes(messageOf(visit))
  const people = (some: readonly RawVisit[]) => new Set(some.map(({ person_id }) => person_id)).size
  const residents = counted.filter(({ residence }) => residence === 'resident')
  const withReferral = residents.filter((visit) => has(visit, 'referral'))
  const withAppointment = residents.filter((visit) => has(visit, 'appointment'))
  const hasAll = (visit: RawVisit) =>
    (shows(visit, 'insurance-card') || !isInsured(visit)) &&
    shows(visit, 'health-book') &&
    ['referral', 'appointment'].every((paper) => !has(visit, paper) || shows(visit, paper))

  const plan: RecomputedIntake['plan'] = {
    'K1 people': { numerator: people(counted.filter(isVneid)), denominator: people(counted) },
    'K1 visits': { numerator: counted.filter(isVneid).length, denominator: counted.length },
    'K2 card': {
      numerator: people(residents.filter((visit) => shows(visit, 'insurance-card'))),
      denominator: people(residents),
    },
    'K2 book': {
      numerator: people(residents.filter((visit) => shows(visit, 'health-book'))),
      denominator: people(residents),
    },
    'K2 referral': {
      numerator: people(withReferral.filter((visit) => shows(visit, 'referral'))),
      denominator: people(withReferral),
    },
    'K2 appointment': {
      numerator: people(withAppointment.filter((visit) => shows(visit, 'appointment'))),
      denominator: people(withAppointment),
    },
    'K2 all': { numerator: people(residents.filter(hasAll)), denominator: people(residents) },
    'K2 residence-unknown': {
      numerator: people(counted.filter(({ residence }) => residence === 'unknown')),
      denominator: people(counted),
    },
    'K7 visits': { numerator: counted.filter(isIdentified).length, denominator: counted.length },
    'K7 people': { numerator: people(counted.filter(isIdentified)), denominator: people(counted) },
    'K4 insured': { numerator: undefined, denominator: counted.filter(isInsured).length },
    'K4 not-insured': { numerator: undefined, denominator: counted.filter((visit) => !isInsured(visit)).length },
    'K9 outpatient-insured': { numerator: undefined, denominator: counted.filter(isInsured).length },
    'K9 outpatient-not-insured': {
      numerator: undefined,
      denominator: counted.filter((visit) => !isInsured(visit)).length,
    },
  }
  const sent = counted.filter((visit) => messageOf(visit) === 'sent').length
  if (sent > 0) plan['K4 message'] = { numerator: sent, denominator: counted.filter(owesMessage).length }
  for (const paper of ['citizen-card', 'insurance-card', 'health-book', 'referral', 'appointment']) {
    const accepted = counted.filter(
      (visit) =>
        visit.vneid_seen.includes(paper) ||
        usesOf(visit).some(({ kind, seen_medium }) => kind === paper && seen_medium === 'vneid'),
    ).length
    const refused = counted.flatMap(({ vneid_refused }) => vneid_refused).filter((row) => row.paper === paper).length
    plan[`K8 ${paper}`] = { numerator: accepted, denominator: accepted + refused }
  }

  const waitOf = (visit: RawVisit) => {
    const times = calls.filter(({ visit_id }) => visit_id === visit.id).map(({ called_at }) => called_at.getTime())
    // A visit put onto another day afterwards was called before it came: that is no wait.
    return times.length === 0 ? undefined : Math.max(0, Math.min(...times) - visit.admitted_at.getTime())
  }
  const group = (keyOf: (visit: RawVisit) => string): Record<string, Group> => {
    // Without a prototype: a desk may be called like one of its properties.
    const groups: Record<string, Group> = Object.create(null)
    for (const visit of counted) {
      const row = (groups[keyOf(visit)] ??= { visits: 0, scanToTicketMs: [], waitMs: [] })
      row.visits += 1
      if (visit.scan_to_ticket_ms !== null) row.scanToTicketMs.push(visit.scan_to_ticket_ms)
      const wait = waitOf(visit)
      if (wait !== undefined) row.waitMs.push(wait)
    }
    return groups
  }
  const hourOf = ({ admitted_at }: RawVisit) => (admitted_at.getUTCHours() + 7) % 24
  const dayOfCheck = ({ asked_at }: { asked_at: Date }) =>
    new Date(asked_at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
  const asked = checks.filter((check) => dayOfCheck(check) >= from && dayOfCheck(check) <= to)

  return {
    totals: {
      visits: counted.length,
      people: people(counted),
      cancelled: visits.length - counted.length,
      waiting: counted.filter(({ state }) => state === 'waiting').length,
      unverified: counted.filter(({ coverage }) => coverage === 'unverified').length,
      vneid: counted.filter(isVneid).length,
    },
    groups: {
      all: group(() => 'all'),
      day: group(({ day }) => day),
      arrival: group((visit) => `${hourOf(visit)} ${visit.room_code}`),
      room: group(({ room_code }) => room_code),
      way: group((visit) => `${visit.identified_method} ${visit.identified_medium}`),
      desk: group(({ desk }) => String(desk)),
      problem: group(({ coverage_problem }) => String(coverage_problem)),
      insurance: group((visit) => {
        if (visit.coverage !== 'none') return visit.coverage
        return visit.use_insurance && visit.coverage_check_id !== null ? 'not-covered' : 'not-used'
      }),
      route: group(({ route_code }) => String(route_code)),
    },
    gateway: {
      answers: asked.length,
      failed: asked.filter(({ problem }) => problem?.startsWith('gateway_')).length,
    },
    plan,
  }
}
