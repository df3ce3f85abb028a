import type { Coverage, CoverageStatus } from '../coverage/coverage.schema'
import { ageYears, type BirthDate } from '../patient/birth-date'
import { toLocalDate } from '../time/local-date'
import type { RouteInput } from './route-input.schema'

type RouteCoverage = RouteInput['coverage']

/**
 * What an answer of the gateway means for the route. Without an answer, or with one that nobody can rely on, the card
 * is taken as if it held (NĐ 188/2025 Đ38 k2), at the benefit level of the card number on file.
 */
export function toRouteCoverage(coverage: Coverage | undefined, cardNumberOnFile?: string): RouteCoverage {
  const card = coverage?.card
  const benefitDigit = card?.benefitDigit ?? readBenefitDigit(cardNumberOnFile)
  return {
    status: coverage ? STATUSES[coverage.status] : 'unverified',
    ...(benefitDigit !== undefined && { benefitDigit }),
    ...(card && { registeredFacilityCode: card.registeredFacilityCode }),
    ...(card?.areaCode !== undefined && { areaCode: card.areaCode }),
    ...(card?.fiveYearsFrom !== undefined && { fiveYearsFrom: card.fiveYearsFrom }),
    ...(card && isAgedFrom75(card.birthDate, coverage.askedAt) && { agedFrom75: true }),
    ...(coverage?.copayment && { copaidThisYearVnd: coverage.copayment.totalVnd }),
  }
}

function isAgedFrom75(birthDate: BirthDate, askedAt: string): boolean {
  return ageYears(birthDate, toLocalDate(new Date(askedAt))) >= 75
}

const STATUSES: Record<CoverageStatus, RouteCoverage['status']> = {
  verified: 'valid',
  'not-covered': 'unusable',
  'not-found': 'unusable',
  mismatch: 'unverified',
  'check-paper': 'unverified',
  unverified: 'unverified',
}

function readBenefitDigit(cardNumber: string | undefined): RouteCoverage['benefitDigit'] {
  switch (cardNumber?.[2]) {
    case '1':
      return 1
    case '2':
      return 2
    case '3':
      return 3
    case '4':
      return 4
    case '5':
      return 5
    default:
      return undefined
  }
}
