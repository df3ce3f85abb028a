import { expect, it } from 'vitest'
import { coverageSchema, type CoverageStatus } from '../coverage/coverage.schema'
import { toRouteCoverage } from './to-route-coverage'

const askedAt = '2026-11-24T01:00:00.000Z'
const card = {
  number: 'GD4313100000017',
  holderName: 'Phạm Thị Hồng Mẫu',
  birthDate: { year: 1985 },
  sex: 'female',
  address: '',
  registeredFacilityCode: '31912',
  validFrom: '2026-01-01',
  areaCode: 'K3',
  fiveYearsFrom: '2020-01-01',
  socialInsuranceNumber: '3100000017',
  benefitDigit: 4,
}

it.each<[CoverageStatus, 'valid' | 'unusable' | 'unverified']>([
  ['verified', 'valid'],
  ['not-covered', 'unusable'],
  ['not-found', 'unusable'],
  ['mismatch', 'unverified'],
  ['check-paper', 'unverified'],
  ['unverified', 'unverified'],
])('an answer "%s" is decided as %s', (status, expected) => {
  expect(toRouteCoverage(coverageSchema.parse({ status, askedAt })).status).toBe(expected)
})

it.each([
  [{ year: 1951, month: 11, day: 24 }, true],
  [{ year: 1951, month: 11, day: 25 }, undefined],
])('whether the holder, born %j, is 75 on the day', (birthDate, expected) => {
  const coverage = coverageSchema.parse({ status: 'verified', card: { ...card, birthDate }, askedAt })
  expect(toRouteCoverage(coverage).agedFrom75).toBe(expected)
})

it('takes what the gateway said of the card, and the co-payment', () => {
  const coverage = coverageSchema.parse({
    status: 'verified',
    card,
    copayment: { totalVnd: 5, asOf: askedAt },
    askedAt,
  })
  expect(toRouteCoverage(coverage, 'DN2313100000017')).toEqual({
    status: 'valid',
    benefitDigit: 4,
    registeredFacilityCode: '31912',
    areaCode: 'K3',
    fiveYearsFrom: '2020-01-01',
    copaidThisYearVnd: 5,
  })
})

it.each([
  ['HT3313100000017', 3],
  ['TE1313100000017', 1],
  ['GD9313100000017', undefined],
  [undefined, undefined],
])('without an answer takes the level of the card on file: %s', (cardNumber, benefitDigit) => {
  expect(toRouteCoverage(undefined, cardNumber)).toEqual({
    status: 'unverified',
    ...(benefitDigit && { benefitDigit }),
  })
})
