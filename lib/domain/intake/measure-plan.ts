import type { LocalDate } from '../time/local-date'
import { vneidPaperSchema, vneidRefusalReasonSchema } from '../visit/visit.schema'
import { countPeople } from './count-people'
import type { MissingInput, PlanBasis, PlanFigure, PlanId, PlanPart } from './plan-figure.schema'
import { findPlanTarget } from './plan-targets'
import type { Tally } from './tally'
import type { VisitMark } from './visit-mark'

/** Below this a share says nothing: "chưa đủ dữ liệu" (domain/rules.md §6). */
export const ENOUGH_FROM = 30

/** What is known beside the visits; absent where nothing tells it. */
export interface PlanInputs {
  /** K3: of the five conditions, how many hold and how many somebody has answered. */
  conditions?: { met: number; answered: number; of: number }
  /** K6 */
  staff?: { trained: number; active: number }
}

interface Measured {
  tally: Tally
  from: LocalDate
  to: LocalDate
  inputs: PlanInputs
}

/**
 * The plan's figures K1 to K9 for a period, by the formulas of domain/rules.md §6. V is every visit that was not
 * cancelled. Where the plan says "người dân" people come first and visits beside them.
 */
export function measurePlan(measured: Measured): PlanFigure[] {
  return [
    usesVneid(measured),
    hasIntegrated(measured),
    meetsConditions(measured),
    sendsData(measured),
    toFigure(measured, 'K5', 'no-data', [], ['portal-receipt-times', 'returning-patient-samples']),
    hasTrained(measured),
    isIdentified(measured),
    acceptsPapers(measured),
    reports(measured),
  ]
}

/** K1: people who used VNeID / people who came. */
function usesVneid(measured: Measured): PlanFigure {
  const share = { having: 'vneid', among: 'visit' } as const
  const parts = [ofMarks(measured, 'people', 'people', share), ofMarks(measured, 'visits', 'visits', share)]
  return toFigure(measured, 'K1', 'measured', parts, [])
}

/** K2: of the residents who came, by people; slips among whoever has one. The population's figure is others'. */
function hasIntegrated(measured: Measured): PlanFigure {
  const parts = [
    ofMarks(measured, 'card', 'people', { having: 'resident-card', among: 'resident' }),
    ofMarks(measured, 'book', 'people', { having: 'resident-book', among: 'resident' }),
    ofMarks(measured, 'referral', 'people', { having: 'resident-referral-vneid', among: 'resident-referral' }),
    ofMarks(measured, 'appointment', 'people', { having: 'resident-appointment-vneid', among: 'resident-appointment' }),
    ofMarks(measured, 'all', 'people', { having: 'resident-all', among: 'resident' }),
    // How many could not be placed: the doubt in all of the above.
    ofMarks(measured, 'residence-unknown', 'people', { having: 'residence-unknown', among: 'visit' }),
  ]
  return toFigure(measured, 'K2', 'sample', parts, [])
}

/** K3: of the five conditions of QĐ 2733 PL01 Đ4, those that hold, as the administrator answered; now, not then. */
function meetsConditions(measured: Measured): PlanFigure {
  const { conditions } = measured.inputs
  if (!conditions || conditions.answered === 0) return toFigure(measured, 'K3', 'no-data', [], ['facility-conditions'])
  const { met, answered, of } = conditions
  const missing: MissingInput[] = answered < of ? ['facility-conditions'] : []
  return toFigure(measured, 'K3', 'measured', [toPart('facility', 'conditions', met, of)], missing)
}

/**
 * K4: visits whose data the fund has taken / closed visits, insured and not (QĐ 31/QĐ-BYT 2026). What we send, and so
 * know of, is the check-in message (QĐ 3176 XML0) of the visits that owe one: a part of its own, not held against the
 * target. The data of the whole episode are the hospital system's.
 */
function sendsData(measured: Measured): PlanFigure {
  const messages = ofMarks(measured, 'message', 'visits', { having: 'message-sent', among: 'message' })
  const all = [ofVisits(measured, 'insured', 'insured'), ofVisits(measured, 'not-insured', 'not-insured')]
  // Where none was taken at all nobody knows whether this system sends them.
  if (messages.numerator === 0) return toFigure(measured, 'K4', 'no-data', all, ['messages-sent', 'episode-data'])
  return toFigure(measured, 'K4', 'sample', [messages, ...all], ['episode-data'])
}

/** K6: trained staff / active staff. Only who has an account here is known: a sample of all doctors and staff. */
function hasTrained(measured: Measured): PlanFigure {
  const { staff } = measured.inputs
  if (!staff || staff.trained === 0) return toFigure(measured, 'K6', 'no-data', [], ['training'])
  const part = toPart('staff', 'staff', staff.trained, staff.active)
  return toFigure(measured, 'K6', 'sample', [part], ['staff-without-account'])
}

/** K7: visits of people with a valid identifier / visits. */
function isIdentified(measured: Measured): PlanFigure {
  const share = { having: 'identified', among: 'visit' } as const
  const parts = [ofMarks(measured, 'visits', 'visits', share), ofMarks(measured, 'people', 'people', share)]
  return toFigure(measured, 'K7', 'measured', parts, [])
}

/** K8: per paper, accepted / shown in VNeID. */
function acceptsPapers(measured: Measured): PlanFigure {
  const parts = vneidPaperSchema.options.map((paper) => {
    const outcomes = measured.tally.papers[paper] ?? {}
    const accepted = outcomes['accepted'] ?? 0
    const refused = vneidRefusalReasonSchema.options.flatMap((reason) => {
      const count = outcomes[reason] ?? 0
      return count === 0 ? [] : [{ reason, count }]
    })
    const shown = accepted + refused.reduce((sum, { count }) => sum + count, 0)
    return {
      ...toPart(paper, 'papers', accepted, shown),
      paper,
      refused,
      opens: {
        numerator: { paper, paperOutcome: 'accepted' as const },
        denominator: { paper },
        rest: { paper, paperOutcome: 'refused' as const },
      },
    }
  })
  return toFigure(measured, 'K8', 'measured', parts, [])
}

/** K9: what of the six-monthly matrix reception knows (QĐ 2733 PL01 Đ8): outpatient visits, insured and not. */
function reports(measured: Measured): PlanFigure {
  const parts = [
    ofVisits(measured, 'outpatient-insured', 'insured'),
    ofVisits(measured, 'outpatient-not-insured', 'not-insured'),
  ]
  return toFigure(measured, 'K9', 'no-data', parts, ['other-forms-of-care', 'episode-data', 'report-day'])
}

function toFigure(
  { to }: Measured,
  id: PlanId,
  standing: PlanFigure['standing'],
  parts: PlanPart[],
  missing: MissingInput[],
): PlanFigure {
  const target = findPlanTarget(id, to)
  return { id, standing, parts, ...(target && { target }), missing }
}

function ofMarks(
  measured: Measured,
  part: string,
  basis: 'people' | 'visits',
  { having, among }: { having: VisitMark; among: VisitMark },
): PlanPart {
  const opens = { numerator: { having }, denominator: { having: among }, rest: { having: among, lacking: having } }
  return { ...toPart(part, basis, countMark(measured, basis, having), countMark(measured, basis, among)), opens }
}

function ofVisits(measured: Measured, part: string, among: VisitMark): PlanPart {
  const opens = { denominator: { having: among } }
  return { ...toPart(part, 'visits', undefined, countMark(measured, 'visits', among)), opens }
}

function countMark({ tally, from }: Measured, basis: 'people' | 'visits', mark: VisitMark): number {
  const counted = tally.marks[mark]
  if (!counted) return 0
  return basis === 'visits' ? counted.visits : countPeople(counted.people, from)
}

function toPart(part: string, basis: PlanBasis, numerator: number | undefined, denominator: number): PlanPart {
  // A checklist of five and a staff of twenty are whole, not samples.
  const enough = basis === 'conditions' || basis === 'staff' ? denominator > 0 : denominator >= ENOUGH_FROM
  return {
    part,
    basis,
    ...(numerator !== undefined && { numerator }),
    denominator,
    ...(numerator !== undefined && enough && { percent: Math.round((numerator * 1000) / denominator) / 10 }),
    enough,
  }
}
