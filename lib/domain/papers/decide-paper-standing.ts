import type { AppointmentPaper, ReferralPaper } from '../records/paper.schema'
import { toAppointmentSlip, toReferralSlip } from '../records/to-slip'
import { decideAppointment } from '../route/decide-appointment'
import { decideReferral, isReferralAccepted } from '../route/decide-referral'
import type { ReferralStatus } from '../route/route-decision.schema'
import { countWorkingDays, type WorkingCalendar } from '../route/working-days'
import { countDays, type LocalDate } from '../time/local-date'
import type { PaperStanding, PaperState } from './paper-standing.schema'

type ReferralFacts = Pick<
  ReferralPaper,
  'kind' | 'fromFacilityCode' | 'toFacilityCode' | 'signedOn' | 'oneYear' | 'reason' | 'signature' | 'seen' | 'uses'
>
type AppointmentFacts = Pick<
  AppointmentPaper,
  'kind' | 'fromFacilityCode' | 'dueOn' | 'dayConfirmed' | 'signature' | 'seen' | 'uses'
>
/** What of a paper decides about its use; a whole `Paper` is one too. */
export type PaperFacts = ReferralFacts | AppointmentFacts

export interface StandingContext {
  today: LocalDate
  facilityCode: string
  /** The visits that the holder has today. */
  visitIds: readonly string[]
  calendar: WorkingCalendar
  toleranceDays: number
}

/** What a paper comes to for a visit today; what stops its use goes before what is only to be looked at. */
export function decidePaperStanding(paper: PaperFacts, context: StandingContext): PaperStanding {
  const inUse = paper.uses.find(({ visitId }) => context.visitIds.includes(visitId))
  if (inUse) return { state: 'in-use', usedOn: inUse.usedOn }
  return paper.kind === 'referral' ? referralStanding(paper, context) : appointmentStanding(paper, context)
}

function referralStanding(paper: ReferralFacts, context: StandingContext): PaperStanding {
  const { today, facilityCode, calendar } = context
  const slip = toReferralSlip(paper)
  const { status, lastDay } = decideReferral(slip, { visitDate: today, facilityCode, calendar })
  const state = referralState(paper, status, lastDay === today)
  const open = lastDay !== undefined && lastDay >= today && (isReferralAccepted(status) || status === 'at-request')
  return {
    state,
    ...(lastDay && { lastDay }),
    ...(open && { workingDaysLeft: countWorkingDays(today, lastDay, calendar) }),
    ...(slip.usedOn && { usedOn: slip.usedOn }),
  }
}

function referralState(paper: ReferralFacts, status: ReferralStatus, isLastDay: boolean): PaperState {
  if (!isReferralAccepted(status) && status !== 'at-request') return status
  const unsure = signatureState(paper)
  if (unsure) return unsure
  if (status !== 'valid' && status !== 'expiring') return status
  if (isLastDay) return 'last-day'
  return status === 'valid' && paper.oneYear ? 'one-year' : status
}

function appointmentStanding(paper: AppointmentFacts, context: StandingContext): PaperStanding {
  const { today, facilityCode, toleranceDays } = context
  const slip = toAppointmentSlip(paper)
  const { status } = decideAppointment(slip, { visitDate: today, facilityCode, toleranceDays })
  const stopped = status === 'used' || status === 'other-facility'
  return {
    state: (stopped ? undefined : signatureState(paper)) ?? status,
    daysAfterDue: countDays(paper.dueOn, today),
    ...(slip.usedOn && { usedOn: slip.usedOn }),
  }
}

/** What is wrong with the signature, unless somebody has seen the paper itself signed. */
function signatureState({ signature, seen }: PaperFacts): PaperState | undefined {
  if (signature.status === 'valid') return undefined
  if (seen) return seen.signed === false ? 'unsigned' : undefined
  switch (signature.status) {
    case 'invalid':
      return 'signature-invalid'
    case 'untrusted':
      return 'signature-untrusted'
    case 'absent':
      return 'unsigned'
  }
}
