import type { DecidedCode } from './route-code'
import type { RouteInput } from './route-input.schema'

/** The papers, judged. */
interface AcceptedPapers {
  referral: boolean
  appointment: boolean
}

/** The score below which a basic facility pays its outpatients in full (NĐ 188/2025 Đ19 k1). */
export const LOW_SCORE = 50

/**
 * The code of QĐ 3276 PL1 for a visit. Order: not insured, lawful reasons to be here (1.1–1.7), then who comes by
 * himself, by level of the facility.
 */
export function decideCode(input: RouteInput, papers: AcceptedPapers, preferFormerDistrict: boolean): DecidedCode {
  if (input.coverage.status === 'unusable') return '9'
  return decideOnRoute(input, papers) ?? decideByLevel(input, preferFormerDistrict)
}

function decideOnRoute(input: RouteInput, papers: AcceptedPapers): DecidedCode | null {
  const { facility, coverage } = input
  if (facility.level === 'initial' && facility.listedInitial) return '1.2'
  if (coverage.registeredFacilityCode === facility.code) return '1.1'
  if (papers.referral) return '1.3'
  if (input.residenceProven && facility.level !== 'specialised') return '1.4'
  if (papers.appointment) return '1.5'
  if (input.organDonor) return '1.6'
  if (input.newborn) return '1.7'
  return null
}

function decideByLevel(input: RouteInput, preferFormerDistrict: boolean): DecidedCode {
  switch (input.facility.level) {
    case 'initial':
      return '1.11'
    case 'basic':
      return decideAtBasic(input, preferFormerDistrict)
    case 'specialised':
      return decideAtSpecialised(input)
  }
}

function decideAtBasic(input: RouteInput, preferFormerDistrict: boolean): DecidedCode {
  const { formerTier, provisionalBasic, score } = input.facility
  if (input.listedDisease === 'annex-2') return '1.16'
  if (input.emergency) return '2'
  if (input.setting === 'inpatient') return '1.15'
  if (formerTier === 'district' && preferFormerDistrict) return '3.3'
  if (formerTier === 'province' || formerTier === 'central') return '1.14'
  if (provisionalBasic || (score !== undefined && score < LOW_SCORE)) return '1.12'
  return '1.13'
}

function decideAtSpecialised(input: RouteInput): DecidedCode {
  const { formerTier } = input.facility
  const inpatient = input.setting === 'inpatient'
  if (input.listedDisease === 'annex-1') return '1.17'
  if (input.emergency) return '2'
  if (formerTier === 'district') return '3.3'
  if (inpatient && input.coverage.areaCode) return '3.6'
  if (formerTier !== 'province') return '3.1'
  return inpatient ? '3.2' : '1.18'
}
