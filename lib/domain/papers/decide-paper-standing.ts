import { isSeenSigned } from '../records/is-seen-signed'
import { judgePaper } from '../records/judge-paper'
import type { AppointmentFacts, PaperFacts, ReferralFacts } from '../records/paper-facts'
import { weighAppointment, weighReferral, type PaperContext } from '../records/weigh-paper'
import { isReferralAccepted } from '../route/decide-referral'
import type { ReferralStatus } from '../route/route-decision.schema'
import { countWorkingDays } from '../route/working-days'
import { countDays } from '../time/local-date'
import type { PaperStanding, PaperState } from './paper-standing.schema'

/**
 * What a paper comes to for a visit today; what stops its use goes before what is only to be looked at, and before its
 * being in use: somebody may have read since that it does not hold. `forVisitIds`: the visits that its holder has today.
 */
export function decidePaperStanding(paper: PaperFacts, context: PaperContext): PaperStanding {
  const inUse = paper.uses.find(({ visitId }) => context.forVisitIds.includes(visitId))
  if (inUse && judgePaper(paper, context).accepted) return { state: 'in-use', usedOn: inUse.usedOn }
  const [use] = paper.uses
  return {
    ...(paper.kind === 'referral' ? referralStanding(paper, context) : appointmentStanding(paper, context)),
    ...(use && { usedOn: use.usedOn }),
  }
}

function referralStanding(paper: ReferralFacts, context: PaperContext): PaperStanding {
  const { today, calendar } = context
  const { status, lastDay } = weighReferral(paper, context)
  const state = referralState(paper, status, lastDay === today)
  const open = lastDay !== undefined && lastDay >= today && (isReferralAccepted(status) || status === 'at-request')
  return {
    state,
    ...(lastDay && { lastDay }),
    ...(open && { workingDaysLeft: countWorkingDays(today, lastDay, calendar) }),
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

function appointmentStanding(paper: AppointmentFacts, context: PaperContext): PaperStanding {
  const { status } = weighAppointment(paper, context)
  const stopped = status === 'used' || status === 'other-facility'
  return {
    state: (stopped ? undefined : signatureState(paper)) ?? status,
    daysAfterDue: countDays(paper.dueOn, context.today),
  }
}

/** What is wrong with the signature, unless somebody has seen the paper itself signed. */
function signatureState({ signature, seen }: PaperFacts): PaperState | undefined {
  if (signature.status === 'valid' || isSeenSigned(seen)) return undefined
  if (seen) return 'unsigned'
  switch (signature.status) {
    case 'invalid':
      return 'signature-invalid'
    case 'untrusted':
      return 'signature-untrusted'
    case 'absent':
      return 'unsigned'
  }
}
