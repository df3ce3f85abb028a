import { isTrustedPaper } from '../records/is-trusted-paper'
import type { Paper } from '../records/paper.schema'
import { toAppointmentSlip, toReferralSlip } from '../records/to-slip'
import type { LocalDate } from '../time/local-date'
import { decideRoute } from './decide-route'
import type { RouteDecision } from './route-decision.schema'
import { toGroundInput, type RouteGround } from './route-ground.schema'
import type { RouteFacility, RouteInput } from './route-input.schema'
import type { RouteTables } from './route-tables'
import type { RouteOptions } from './route-options'
import { currentTables } from './tables/current-tables'

/** What decides about the visits of a facility on a day. */
export interface RouteSettings {
  /** null while nobody has described the facility: nothing is decided then. */
  facility: RouteFacility | null
  options: RouteOptions
  /** With what administrators added; those of the program where they added nothing. */
  tables?: RouteTables
}

export interface VisitEvidence {
  /** Given where the papers may be in use by this very visit already. */
  visitId?: string
  day: LocalDate
  emergency: boolean
  newborn: boolean
  coverage: RouteInput['coverage']
  /** The visitor's own, at most one of a kind. One that was changed after signing counts for nothing. */
  papers: readonly Paper[]
  /** What the desk saw papers for. */
  grounds: readonly RouteGround[]
}

/** What a visit at the desk counts as, as far as it is known now. At the desk everybody is an outpatient. */
export function decideVisitRoute(
  { visitId, day, emergency, newborn, coverage, papers, grounds }: VisitEvidence,
  { facility, options, tables = currentTables }: RouteSettings,
): RouteDecision | undefined {
  if (!facility) return undefined
  const trusted = papers.filter(isTrustedPaper)
  const referral = trusted.find((paper) => paper.kind === 'referral')
  const appointment = trusted.find((paper) => paper.kind === 'appointment')
  const input: RouteInput = {
    visitDate: day,
    setting: 'outpatient',
    emergency,
    newborn,
    facility,
    coverage,
    ...toGroundInput(grounds),
    ...(referral && { referral: toReferralSlip(referral, { visitDate: day, visitId }) }),
    ...(appointment && { appointment: toAppointmentSlip(appointment, { visitDate: day, visitId }) }),
  }
  return decideRoute(input, tables, options)
}
