import fc from 'fast-check'
import { expect, it } from 'vitest'
import { decideRoute } from './decide-route'
import { decidedCodeSchema } from './route-code'
import { routeDecisionSchema } from './route-decision.schema'
import { routeInputSchema, type RouteInput } from './route-input.schema'
import { baseRates } from './tables/base-rates'
import { currentTables } from './tables/current-tables'

const RUNS = { numRuns: 1000 }
const HERE = '31999'

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined })
const anyOf = <T>(...values: T[]) => fc.constantFrom(...values)

// Half the days lie around the visits of the tests, half anywhere the schema takes.
const date = fc
  .oneof(
    fc.date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
    fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
  )
  .map((day) => day.toISOString().slice(0, 10))
const code = anyOf(HERE, '31901', '')

const facility = fc.record({
  code: fc.constant(HERE),
  level: anyOf('initial', 'basic', 'specialised'),
  listedInitial: maybe(fc.boolean()),
  score: maybe(fc.integer({ min: 0, max: 100 })),
  provisionalBasic: maybe(fc.boolean()),
  formerTier: anyOf('commune', 'district', 'province', 'central', 'none'),
})

const referral = fc.record({
  signedOn: maybe(date),
  fromFacilityCode: maybe(code),
  toFacilityCode: maybe(code),
  reason: maybe(anyOf('appropriate', 'beyond-capacity', 'patient-request')),
  oneYear: maybe(fc.boolean()),
  usedOn: maybe(date),
  episodeOpenSince: maybe(date),
})

const appointment = fc.record({
  facilityCode: code,
  dueOn: date,
  signed: fc.boolean(),
  usedOn: maybe(date),
  confirmedByFacility: maybe(fc.boolean()),
  abnormalSigns: maybe(fc.boolean()),
})

const coverage = fc.record({
  status: anyOf('valid', 'unusable', 'unverified'),
  benefitDigit: maybe(anyOf(1, 2, 3, 4, 5)),
  registeredFacilityCode: maybe(code),
  areaCode: maybe(anyOf('K1', 'K2', 'K3')),
  fiveYearsFrom: maybe(date),
  copaidThisYearVnd: maybe(fc.integer({ min: 0, max: 30_000_000 })),
})

const inputs = fc
  .record({
    visitDate: date,
    setting: anyOf('outpatient', 'inpatient'),
    emergency: maybe(fc.boolean()),
    newborn: maybe(fc.boolean()),
    organDonor: maybe(fc.boolean()),
    facility,
    coverage,
    referral: maybe(referral),
    appointment: maybe(appointment),
    residenceProven: maybe(fc.boolean()),
    listedDisease: maybe(anyOf('annex-1', 'annex-2')),
  })
  .map((input) => routeInputSchema.parse(input))

const options = fc.record({
  preferFormerDistrictCode: fc.boolean(),
  appointmentToleranceDays: fc.integer({ min: 0, max: 10 }),
  countProvisionalHolidays: fc.boolean(),
})

const decide = (input: RouteInput) => decideRoute(input, currentTables)

function baseOf({ coverage: { benefitDigit } }: RouteInput): number {
  return benefitDigit ? baseRates[0].percentByDigit[benefitDigit] : baseRates[0].lowestPercent
}

it('gives exactly one code and a full answer for any visit', () => {
  fc.assert(
    fc.property(inputs, options, (input, chosen) => {
      const decision = decideRoute(input, currentTables, chosen)
      expect(routeDecisionSchema.safeParse(decision).error).toBeUndefined()
      expect(decidedCodeSchema.options).toContain(decision.code)
      expect(decision.reasons[0]?.rule).toBe(decision.code)
      expect(new Set(decision.toCheck).size).toBe(decision.toCheck.length)
    }),
    RUNS,
  )
})

it('can reach each code the desk decides', () => {
  const reached = new Set(fc.sample(inputs, { numRuns: 8000, seed: 7 }).map((input) => decide(input).code))
  expect([...reached].toSorted()).toEqual([...decidedCodeSchema.options].toSorted())
})

it('never pays above the benefit of the card unless a rule says so', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { ratePercent, reasons } = decide(input)
      const raised = reasons.some(({ rule }) => rule === 'full-whatever-the-card' || rule === 'five-years-copaid')
      expect(ratePercent).toBeLessThanOrEqual(raised ? 100 : baseOf(input))
    }),
    RUNS,
  )
})

it('raises by five years only who is on route', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const { code: decided, reasons } = decide({ ...input, emergency: false })
      if (reasons.some(({ rule }) => rule === 'five-years-copaid')) expect(decided).toMatch(/^1\.[1-7]$/)
    }),
    RUNS,
  )
})

const evidence: ReadonlyArray<readonly [string, (input: RouteInput) => Partial<RouteInput>]> = [
  [
    'a valid slip',
    ({ visitDate }) => ({
      referral: { signedOn: visitDate, fromFacilityCode: '31901', toFacilityCode: HERE, reason: 'appropriate' },
    }),
  ],
  ['an appointment', ({ visitDate }) => ({ appointment: { facilityCode: HERE, dueOn: visitDate, signed: true } })],
  ['proof of residence', () => ({ residenceProven: true })],
  ['an emergency', () => ({ emergency: true })],
  ['a listed disease of annex I', () => ({ listedDisease: 'annex-1' })],
  ['a listed disease of annex II', () => ({ listedDisease: 'annex-2' })],
  ['a newborn', () => ({ newborn: true })],
  ['an organ donor', () => ({ organDonor: true })],
  ['registration here', ({ coverage: known }) => ({ coverage: { ...known, registeredFacilityCode: HERE } })],
]

it.each(evidence)('%s never lowers the rate', (_name, add) => {
  fc.assert(
    fc.property(inputs, (input) => {
      const bare = { ...input, listedDisease: undefined }
      expect(decide({ ...bare, ...add(bare) }).ratePercent).toBeGreaterThanOrEqual(decide(bare).ratePercent)
    }),
    { numRuns: 400 },
  )
})

it('any slip or appointment, good or bad, never lowers the rate', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const without = decide({ ...input, referral: undefined, appointment: undefined })
      expect(decide(input).ratePercent).toBeGreaterThanOrEqual(without.ratePercent)
    }),
    RUNS,
  )
})

it('decides an unverified card as a valid one, but for the flag', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const valid = decide({ ...input, coverage: { ...input.coverage, status: 'valid' } })
      const unverified = decide({ ...input, coverage: { ...input.coverage, status: 'unverified' } })
      expect(unverified).toEqual({ ...valid, coverageVerified: false })
    }),
    RUNS,
  )
})

it('pays nothing on an unusable card', () => {
  fc.assert(
    fc.property(inputs, (input) => {
      const decision = decide({ ...input, coverage: { ...input.coverage, status: 'unusable' } })
      expect(decision).toMatchObject({ code: '9', ratePercent: 0, coverageVerified: false })
    }),
    { numRuns: 500 },
  )
})
