import { findDated } from './find-dated'
import type { DecidedCode } from './route-code'
import type { RouteReason } from './route-decision.schema'
import type { RouteInput } from './route-input.schema'
import type { RouteTables } from './route-tables'

interface RateDecision {
  ratePercent: number
  reasons: RouteReason[]
}

/** Limits in VND that hold on a day: a visit cheaper than one is paid in full, co-payments above the other end. */
export function findLimits(tables: RouteTables, date: string): { lowCostVnd: number; copaymentVnd: number } {
  const { vnd, lowCostPercent, copaymentMultiple } = findDated(tables.referenceAmounts, date)
  return { lowCostVnd: (vnd * lowCostPercent) / 100, copaymentVnd: vnd * copaymentMultiple }
}

/** The percent insurance pays for a code on the day of the visit, and why. */
export function decideRate(code: DecidedCode, input: RouteInput, tables: RouteTables): RateDecision {
  const rate = decideByCode(code, input, tables)
  if (rate.ratePercent === 100 || !isOnRoute(code, input, tables)) return rate
  if (!hasCopaidEnough(input, tables)) return rate
  const { citation } = findDated(tables.referenceAmounts, input.visitDate)
  return { ratePercent: 100, reasons: [...rate.reasons, { rule: 'five-years-copaid', citation }] }
}

/** Whether the visit is no self-referral: only then five years of insurance or a small bill can raise the rate. */
export function isOnRoute(code: DecidedCode, input: RouteInput, tables: RouteTables): boolean {
  if (code === '9') return false
  // An emergency is paid at any facility (Luật BHYT Đ22 k5), whichever code comes first in the list.
  return input.emergency === true || !findDated(tables.codeLists, input.visitDate).codes[code].selfReferred
}

/** Five years without a gap, and co-payments of this year above the limit (Luật BHYT Đ22 k1d). */
export function hasCopaidEnough({ coverage, visitDate }: RouteInput, tables: RouteTables): boolean {
  if (!coverage.fiveYearsFrom || coverage.fiveYearsFrom > visitDate) return false
  return (coverage.copaidThisYearVnd ?? 0) > findLimits(tables, visitDate).copaymentVnd
}

function decideByCode(code: DecidedCode, input: RouteInput, tables: RouteTables): RateDecision {
  const { ratio, citation } = findDated(tables.codeLists, input.visitDate).codes[code]
  if (code === '9') return { ratePercent: 0, reasons: [] }
  switch (ratio.kind) {
    case 'flat':
      return { ratePercent: ratio.percent, reasons: [{ rule: 'full-whatever-the-card', citation }] }
    case 'of-base':
      return ofBase(ratio.percent, input, tables)
    case 'phased': {
      const phase = findDated(tables.phasedRates, input.visitDate)
      const rule = phase.percent === 0 ? 'self-referred-unpaid' : 'self-referred-part'
      return ofBase(phase.percent, input, tables, { rule, citation: phase.citation })
    }
    case 'by-setting': {
      const rule = input.setting === 'inpatient' ? 'former-central-inpatient' : 'former-central-outpatient'
      return ofBase(ratio[input.setting], input, tables, { rule, citation })
    }
    case 'not-at-desk':
      return { ratePercent: 0, reasons: [] }
  }
}

function ofBase(percent: number, input: RouteInput, tables: RouteTables, why?: RouteReason): RateDecision {
  const { percentByDigit, lowestPercent, citation } = findDated(tables.baseRates, input.visitDate)
  const { benefitDigit } = input.coverage
  const base = benefitDigit ? percentByDigit[benefitDigit] : lowestPercent
  return {
    ratePercent: (base * percent) / 100,
    reasons: [{ rule: 'benefit-level', citation }, ...(why ? [why] : [])],
  }
}
