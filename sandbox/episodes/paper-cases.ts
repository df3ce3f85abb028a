import { hivCondition, tuberculosisCondition, yearLongCondition } from '../clinic/rare-conditions'
import type { SandboxCondition } from '../clinic/sandbox-condition'

/**
 * How an envelope is signed: by its facility, not at all, changed after it was signed, with the certificate of somebody
 * nobody knows, or with another facility's.
 */
export type Signing = 'own' | 'none' | 'tampered' | 'stranger' | 'another-facility'

/** MA_LYDO_CT: 1 appropriate, 2 beyond capacity, 3 at the patient's request. */
export type TransferReason = '1' | '2' | '3'

/** Days are counted from today; negative ones are past. What is not said is as it should be. */
interface Plan {
  signing?: Signing
  condition?: SandboxCondition
  /** The paper served an episode at the desk's facility that many days ago. */
  usedDaysAgo?: number
}
export interface ReferralPlan extends Plan {
  kind: 'referral'
  /** When the patient was transferred; `last-day`: so that the slip is about to run out. */
  transferredDaysAgo: number | 'last-day'
  to?: 'elsewhere' | 'not-said'
  reason?: TransferReason
  oneYear?: boolean
}
export interface AppointmentPlan extends Plan {
  kind: 'appointment'
  dueInDays: number
  from?: 'elsewhere'
}

/** Every state a paper can be in at the desk of 31999, in the order in which people have them (`findPaperCase`). */
const plans = {
  'referral-valid': { kind: 'referral', transferredDaysAgo: 3 },
  'referral-beyond-capacity': { kind: 'referral', transferredDaysAgo: 4, reason: '2' },
  'referral-expiring': { kind: 'referral', transferredDaysAgo: 'last-day' },
  'referral-expired': { kind: 'referral', transferredDaysAgo: 35 },
  'referral-wrong-facility': { kind: 'referral', transferredDaysAgo: 3, to: 'elsewhere' },
  'referral-tampered': { kind: 'referral', transferredDaysAgo: 3, signing: 'tampered' },
  'referral-unsigned': { kind: 'referral', transferredDaysAgo: 3, signing: 'none' },
  'referral-untrusted': { kind: 'referral', transferredDaysAgo: 3, signing: 'stranger' },
  'referral-signed-by-another': { kind: 'referral', transferredDaysAgo: 3, signing: 'another-facility' },
  'referral-at-request': { kind: 'referral', transferredDaysAgo: 3, reason: '3' },
  'referral-one-year': { kind: 'referral', transferredDaysAgo: 60, oneYear: true, condition: yearLongCondition },
  'referral-used': { kind: 'referral', transferredDaysAgo: 8, usedDaysAgo: 4 },
  'referral-incomplete': { kind: 'referral', transferredDaysAgo: 3, to: 'not-said' },
  'referral-restricted': { kind: 'referral', transferredDaysAgo: 3, condition: hivCondition },
  'appointment-on-time': { kind: 'appointment', dueInDays: 0 },
  'appointment-early': { kind: 'appointment', dueInDays: 9 },
  'appointment-late': { kind: 'appointment', dueInDays: -2 },
  'appointment-overdue': { kind: 'appointment', dueInDays: -40 },
  'appointment-used': { kind: 'appointment', dueInDays: -5, usedDaysAgo: 5 },
  'appointment-elsewhere': { kind: 'appointment', dueInDays: 0, from: 'elsewhere' },
  'appointment-unsigned': { kind: 'appointment', dueInDays: 0, signing: 'none' },
  'appointment-tampered': { kind: 'appointment', dueInDays: 0, signing: 'tampered' },
  'appointment-tuberculosis': { kind: 'appointment', dueInDays: 0, condition: tuberculosisCondition },
} satisfies Record<string, ReferralPlan | AppointmentPlan>

export type PaperCase = keyof typeof plans

export const paperPlans: Readonly<Record<PaperCase, ReferralPlan | AppointmentPlan>> = plans

/** People come in rounds of 50: places 27–49 of each have one case each, place 0 has a valid referral, the rest none. */
const CYCLE = 50
const FIRST_PLACE = 27

export function findPaperCase(index: number): PaperCase | undefined {
  const place = index % CYCLE
  return place === 0 ? 'referral-valid' : paperCases[place - FIRST_PLACE]
}

/** The first person from `from` on who has a case. */
export function findPersonWithCase(paperCase: PaperCase, from: number): number {
  const place = FIRST_PLACE + paperCases.indexOf(paperCase)
  return place + Math.max(0, Math.ceil((from - place) / CYCLE)) * CYCLE
}

const isPaperCase = (name: string): name is PaperCase => name in plans
export const paperCases: readonly PaperCase[] = Object.keys(plans).filter(isPaperCase)
