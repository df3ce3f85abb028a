import { describe, expect, it } from 'vitest'
import { localDateSchema } from '../time/local-date'
import type { CardReply, CardTerm } from './card-reply'
import { coverageSchema, type CoverageProblemCode, type CoverageStatus } from './coverage.schema'
import { decideCoverage } from './decide-coverage'
import { resultCodes } from './result-codes'

const day = (text: string) => localDateSchema.parse(text)
const today = day('2026-11-20')

const term = (over: Partial<CardTerm> = {}): CardTerm => ({
  number: 'GD4313100000001',
  validFrom: day('2026-01-01'),
  validTo: day('2026-12-31'),
  registeredFacilityCode: '31999',
  ...over,
})
const reply = (resultCode: string, over: Partial<CardReply> = {}): CardReply => ({
  resultCode,
  holder: { name: 'Nguyễn Văn Mẫu', birthDate: { year: 1985 }, sex: 'male', address: 'Phường Mẫu' },
  current: term(),
  renewed: term(),
  renewedFacility: { code: '31999', name: 'Bệnh viện Mẫu' },
  ...over,
})

const expected: [string, CoverageStatus, CoverageProblemCode?][] = [
  ['000', 'verified'],
  ['001', 'check-paper'],
  ['002', 'check-paper'],
  ['003', 'verified'],
  ['004', 'verified'],
  ['010', 'not-covered'],
  ['050', 'not-found'],
  ['051', 'not-found'],
  ['052', 'not-found'],
  ['053', 'not-found'],
  ['054', 'unverified', 'gateway_rejected_account'],
  ['055', 'unverified', 'gateway_rejected_account'],
  ['060', 'mismatch'],
  ['061', 'mismatch'],
  ['070', 'mismatch'],
  ['080', 'mismatch'],
  ['090', 'mismatch'],
  ['100', 'unverified', 'gateway_error'],
  ['101', 'unverified', 'gateway_error'],
  ['110', 'not-covered'],
  ['120', 'not-covered'],
  ['121', 'not-covered'],
  ['122', 'not-covered'],
  ['123', 'not-covered'],
  ['124', 'not-covered'],
  ['130', 'check-paper'],
  ['205', 'unverified', 'gateway_refused_question'],
  ['401', 'unverified', 'gateway_rejected_account'],
  ['402', 'unverified', 'gateway_rejected_account'],
  ['403', 'unverified', 'gateway_rejected_account'],
  ['500', 'unverified', 'gateway_error'],
  ['501', 'unverified', 'gateway_error'],
  ['999', 'unverified', 'gateway_error'],
]

describe('decideCoverage', () => {
  it.each(expected)('%s is %s %s', (code, status, problem) => {
    const decision = decideCoverage(reply(code), today)
    expect(decision).toMatchObject({ status, resultCode: code })
    expect(decision.problem?.code).toBe(problem)
    expect(coverageSchema.safeParse({ ...decision, askedAt: '2026-11-20T01:00:00Z' }).success).toBe(true)
  })

  it('covers every known code in this table', () => {
    expect(expected.map(([code]) => code).toSorted()).toEqual(Object.keys(resultCodes).toSorted())
  })

  it.each(['777', '10', '0', 'constructor', ''])('an unlisted code %j is unverified and kept', (code) => {
    expect(decideCoverage(reply(code), today)).toEqual({
      status: 'unverified',
      resultCode: code,
      problem: { code: 'gateway_bad_answer', nextAction: 'admit_and_ask_again' },
    })
  })

  it.each([
    ['2025-12-31', 'not-covered'],
    ['2026-01-01', 'verified'],
    ['2026-12-31', 'verified'],
    ['2027-01-01', 'not-covered'],
  ])('000 with a card of 2026 on %s is %s', (date, status) => {
    const decision = decideCoverage(reply('000'), day(date))
    expect(decision.status).toBe(status)
    expect(decision.problem?.code).toBe(status === 'verified' ? undefined : 'card_not_valid_today')
    expect(decision.card?.number).toBe('GD4313100000001')
  })

  it('takes a card without an end as running on', () => {
    const open = term({ validTo: undefined })
    expect(decideCoverage(reply('000', { current: open, renewed: open }), day('2031-05-05')).status).toBe('verified')
  })

  const older = term({ number: 'DN4313100000001', validTo: day('2026-11-20') })
  const newer = term({ number: 'HT3313100000001', validFrom: day('2026-11-21'), validTo: day('2027-11-20') })

  it.each([
    ['004', '2026-11-20', 'verified', 'DN4313100000001'],
    ['004', '2026-11-21', 'verified', 'HT3313100000001'],
    ['004', '2025-12-31', 'not-covered', 'HT3313100000001'],
    ['004', '2027-11-21', 'not-covered', 'HT3313100000001'],
    ['003', '2026-11-20', 'not-covered', 'HT3313100000001'],
    ['003', '2026-11-21', 'verified', 'HT3313100000001'],
    ['003', '2027-11-20', 'verified', 'HT3313100000001'],
    ['003', '2027-11-21', 'not-covered', 'HT3313100000001'],
  ])('%s on %s is %s with card %s', (code, date, status, number) => {
    const decision = decideCoverage(reply(code, { current: older, renewed: newer }), day(date))
    expect(decision.status).toBe(status)
    expect(decision.card?.number).toBe(number)
  })

  it('names the card replaced and the one that follows', () => {
    const onLastDay = decideCoverage(reply('004', { current: older, renewed: newer }), day('2026-11-20'))
    expect(onLastDay.card).toMatchObject({ replacedByCard: newer.number, benefitDigit: 4 })
    const dayAfter = decideCoverage(reply('004', { current: older, renewed: newer }), day('2026-11-21'))
    expect(dayAfter.card).toMatchObject({ replacesCard: older.number, benefitDigit: 3 })
  })

  it.each(['000', '003', '004'])('%s without a readable card is unverified', (code) => {
    const bare = decideCoverage({ resultCode: code }, today)
    expect(bare).toMatchObject({ status: 'unverified', problem: { code: 'gateway_bad_answer' } })
    const withoutHolder = decideCoverage(reply(code, { holder: undefined }), today)
    expect(withoutHolder.status).toBe('unverified')
  })

  it('gives the facility name only to the facility it belongs to', () => {
    const elsewhere = term({ registeredFacilityCode: '31901' })
    const decision = decideCoverage(reply('000', { current: elsewhere, renewed: undefined }), today)
    expect(decision.card).not.toHaveProperty('registeredFacilityName')
    expect(decideCoverage(reply('000'), today).card?.registeredFacilityName).toBe('Bệnh viện Mẫu')
  })

  it('reads the social insurance number from the card where the answer leaves it out', () => {
    expect(decideCoverage(reply('000'), today).card?.socialInsuranceNumber).toBe('3100000001')
  })
})
