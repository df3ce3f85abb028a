import type { BenefitDigit } from '../coverage/coverage.schema'
import type { CalendarDay } from './calendar-day'
import type { Dated, DatedRows } from './find-dated'
import type { RouteCode } from './route-code'

/**
 * MUC_HUONG of a code: percent of the card's benefit, a flat percent whatever the card says, the share that the
 * Government phases in, a share by setting, or nothing the desk can tell (7.x, 8, 10).
 */
type RateRatio =
  | { kind: 'of-base'; percent: number }
  | { kind: 'flat'; percent: number }
  | { kind: 'phased' }
  | { kind: 'by-setting'; inpatient: number; outpatient: number }
  | { kind: 'not-at-desk' }

export interface CodeEntry {
  ratio: RateRatio
  citation: string
  /** Tự đến: without referral, appointment or other lawful reason to be here. */
  selfReferred: boolean
}

export interface CodeList extends Dated {
  codes: Record<RouteCode, CodeEntry>
}

export interface PhasedRate extends Dated {
  percent: number
  citation: string
}

export interface BaseRates extends Dated {
  percentByDigit: Record<BenefitDigit, number>
  /** Taken where the digit is unknown. */
  lowestPercent: number
  citation: string
}

/** Mức tham chiếu in VND, and what is measured by it. */
export interface ReferenceAmount extends Dated {
  vnd: number
  /** A visit cheaper than this share is paid in full (Luật BHYT Đ22 k1b). */
  lowCostPercent: number
  /** Co-payments of a year above this many amounts end co-paying (Đ22 k1d). */
  copaymentMultiple: number
  citation: string
}

/** Everything the law may change without a change of the program. */
export interface RouteTables {
  version: string
  /** Visits before this day are decided by the oldest rows, and marked. */
  validFrom: string
  codeLists: DatedRows<CodeList>
  phasedRates: DatedRows<PhasedRate>
  baseRates: DatedRows<BaseRates>
  referenceAmounts: DatedRows<ReferenceAmount>
  calendar: readonly CalendarDay[]
}
