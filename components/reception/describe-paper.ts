import type { Tone } from '@/components/ui/tone'
import type { PaperCard } from '@/lib/contracts/records'
import { paperText } from '@/lib/content/desk-records'
import { appointmentStatusLabels, referralStatusLabels } from '@/lib/content/route'
import type { AppointmentStatus, ReferralStatus } from '@/lib/domain/route/route-decision.schema'
import { formatDate } from '@/lib/utils/format-dates'
import { issuerOf } from './issuer-of'

interface PaperFacts {
  badge: { tone: Tone; text: string }
  from: string
  /** Where a referral leads to. */
  to?: string
  /** The day that counts, and whether somebody has read it from the paper. */
  day: string
  diagnosis: string
}

/** What a card says of a paper: what it is worth today, its way, its day and what it is about. */
export function describePaper(paper: PaperCard, hereCode: string): PaperFacts {
  const { diagnosis, restricted } = paper
  const words = [diagnosis?.code, diagnosis?.text].filter(Boolean).join(' ')
  return {
    badge: describeState(paper),
    ...describeWay(paper, hereCode),
    day: describeDay(paper),
    diagnosis: words || (restricted ? paperText.restricted : paperText.noDiagnosis),
  }
}

function describeState({ referral, appointment, workingDaysLeft, usedOn, oneYear }: PaperCard): PaperFacts['badge'] {
  const status = referral?.status ?? appointment?.status
  if (status === 'used' && usedOn) return { tone: 'neutral', text: paperText.usedOn(formatDate(usedOn).slice(0, 5)) }
  if (referral) {
    const { status: state, lastDay } = referral
    const tone = REFERRAL_TONES[state]
    if (state === 'expired' && lastDay) return { tone, text: paperText.expiredOn(formatDate(lastDay).slice(0, 5)) }
    if (state === 'continuing' && usedOn) return { tone, text: paperText.sharedToday }
    if (state === 'valid' && oneYear && lastDay) return { tone, text: paperText.until(formatDate(lastDay)) }
    const counts = state === 'valid' || state === 'expiring'
    if (counts && workingDaysLeft !== undefined) return { tone, text: paperText.daysLeft(workingDaysLeft) }
    return { tone, text: referralStatusLabels[state].toLowerCase() }
  }
  if (appointment) {
    return {
      tone: APPOINTMENT_TONES[appointment.status],
      text: appointmentStatusLabels[appointment.status].toLowerCase(),
    }
  }
  return { tone: 'neutral', text: paperText.unknown }
}

function describeWay(paper: PaperCard, hereCode: string): Pick<PaperFacts, 'from' | 'to'> {
  const isOurs = paper.fromFacilityCode === hereCode
  if (paper.kind === 'appointment') return { from: isOurs ? paperText.dueHere : issuerOf(paper) }
  const to = paper.toFacilityCode === hereCode ? paperText.here : (paper.toFacilityCode ?? paperText.unknown)
  return { from: issuerOf(paper), to: paperText.to(to) }
}

function describeDay({ kind, signedOn, signedOnAssumed, dueOn, oneYear }: PaperCard): string {
  if (kind === 'appointment') return dueOn ? paperText.due(formatDate(dueOn)) : paperText.unknown
  if (!signedOn) return paperText.noSigningDay
  const day = (signedOnAssumed ? paperText.signedOnAssumed : paperText.signedOn)(formatDate(signedOn))
  return oneYear ? `${day} · ${paperText.oneYear}` : day
}

const REFERRAL_TONES = {
  valid: 'good',
  continuing: 'attention',
  expiring: 'attention',
  'at-request': 'attention',
  incomplete: 'attention',
  unsigned: 'attention',
  expired: 'wrong',
  future: 'wrong',
  'wrong-facility': 'wrong',
  used: 'neutral',
} as const satisfies Record<ReferralStatus, Tone>

const APPOINTMENT_TONES = {
  'on-time': 'good',
  'late-ok': 'good',
  early: 'attention',
  'late-needs-confirmation': 'attention',
  unsigned: 'attention',
  'other-facility': 'wrong',
  used: 'neutral',
} as const satisfies Record<AppointmentStatus, Tone>
