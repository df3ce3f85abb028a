import { describe, expect, it } from 'vitest'
import { decideRoute } from './decide-route'
import { routeInputSchema, type RouteInput } from './route-input.schema'
import { defaultRouteOptions } from './route-options'
import { currentTables } from './tables/current-tables'

const HERE = '31999'
const OTHER = '31901'

const commune = { code: HERE, level: 'initial', listedInitial: true, formerTier: 'commune' }
const basicProvince = { code: HERE, level: 'basic', score: 62, formerTier: 'province' }
const basic45 = { code: HERE, level: 'basic', score: 45, formerTier: 'none' }
const basic60 = { code: HERE, level: 'basic', score: 60, formerTier: 'none' }
const basicDistrict = { ...basic60, formerTier: 'district' }
const central = { code: HERE, level: 'specialised', score: 85, formerTier: 'central' }
const specialisedProvince = { ...central, formerTier: 'province' }

const slip = { signedOn: '2026-11-13', fromFacilityCode: OTHER, toFacilityCode: HERE, reason: 'appropriate' }
const expiredSlip = { ...slip, signedOn: '2026-10-30' }
const followUp = { facilityCode: HERE, dueOn: '2026-11-20', signed: true }

function makeInput(facility: object, changes: { coverage?: object } & Record<string, unknown> = {}): RouteInput {
  const { coverage, ...rest } = changes
  return routeInputSchema.parse({
    visitDate: '2026-11-20',
    setting: 'outpatient',
    facility,
    coverage: { status: 'valid', benefitDigit: 4, registeredFacilityCode: OTHER, ...coverage },
    ...rest,
  })
}

const decide = (facility: object, changes: { coverage?: object } & Record<string, unknown> = {}) =>
  decideRoute(makeInput(facility, changes), currentTables)

describe('worked cases', () => {
  it.each([
    ['1 registered here', central, { coverage: { registeredFacilityCode: HERE } }, '1.1', 80],
    ['2 commune station', commune, {}, '1.2', 100],
    ['3 former province, 30/06/2026', basicProvince, { visitDate: '2026-06-30' }, '1.14', 0],
    ['3 former province, 01/07/2026', basicProvince, { visitDate: '2026-07-01' }, '1.14', 40],
    ['4 former province', basicProvince, {}, '1.14', 40],
    ['5 digit 3', basicProvince, { coverage: { benefitDigit: 3 } }, '1.14', 47.5],
    ['6 basic, 45 points', basic45, {}, '1.12', 80],
    ['7 basic, 60 points', basic60, {}, '1.13', 40],
    ['8 former district', basicDistrict, {}, '3.3', 80],
    ['9 inpatient', basicProvince, { setting: 'inpatient' }, '1.15', 80],
    ['10 valid slip', central, { referral: slip }, '1.3', 80],
    ['11 expired slip', central, { referral: expiredSlip }, '3.1', 0],
    ['12 expired slip, inpatient', central, { referral: expiredSlip, setting: 'inpatient' }, '3.1', 32],
    ['13 specialised former province', specialisedProvince, {}, '1.18', 40],
    ['14 the same, inpatient', specialisedProvince, { setting: 'inpatient' }, '3.2', 80],
    ['15 K3 inpatient', central, { setting: 'inpatient', coverage: { benefitDigit: 2, areaCode: 'K3' } }, '3.6', 100],
    ['16 K3 outpatient', central, { coverage: { benefitDigit: 2, areaCode: 'K3' } }, '3.1', 0],
    ['17 annex I', central, { listedDisease: 'annex-1' }, '1.17', 80],
    ['18 emergency', central, { emergency: true }, '2', 80],
    ['19 follow-up today', central, { appointment: followUp }, '1.5', 80],
    ['20 residence', basicProvince, { residenceProven: true }, '1.4', 80],
    ['21 follow-up used', central, { appointment: { ...followUp, usedOn: '2026-11-02' } }, '3.1', 0],
    ['22 gateway down', central, { coverage: { status: 'unverified', registeredFacilityCode: HERE } }, '1.1', 80],
  ])('%s', (_case, facility, changes, code, ratePercent) => {
    expect(decide(facility, changes)).toMatchObject({ code, ratePercent, provisional: true })
  })

  it.each([
    ['unusable card', commune, { coverage: { status: 'unusable', registeredFacilityCode: HERE } }, '9', 0],
    ['residence, specialised', central, { residenceProven: true }, '3.1', 0],
    ['organ donor', central, { organDonor: true }, '1.6', 80],
    ['newborn', central, { newborn: true, coverage: { benefitDigit: 1 } }, '1.7', 100],
    ['initial, not listed', { ...commune, listedInitial: false }, {}, '1.11', 80],
    ['provisionally basic', { ...basic60, provisionalBasic: true }, {}, '1.12', 80],
    ['50 points', { ...basic60, score: 50 }, {}, '1.13', 40],
    ['49.9 points', { ...basic60, score: 49.9 }, {}, '1.12', 80],
    ['annex II at basic', basicProvince, { listedDisease: 'annex-2' }, '1.16', 80],
    ['annex II at specialised', central, { listedDisease: 'annex-2' }, '3.1', 0],
    ['annex I at basic', basicProvince, { listedDisease: 'annex-1' }, '1.14', 40],
    ['emergency at basic', basicProvince, { emergency: true }, '2', 80],
    ['basic former central', { ...basic60, formerTier: 'central' }, {}, '1.14', 40],
    ['specialised former district', { ...central, formerTier: 'district' }, {}, '3.3', 80],
    ['slip at request', central, { referral: { ...slip, reason: 'patient-request' } }, '3.1', 0],
    ['digit 5 inpatient', central, { setting: 'inpatient', coverage: { benefitDigit: 5 } }, '3.1', 40],
    ['1.13 on 30/06/2026', basic60, { visitDate: '2026-06-30' }, '1.13', 0],
    ['1.18 on 30/06/2026', specialisedProvince, { visitDate: '2026-06-30' }, '1.18', 0],
    ['3.2 on 30/06/2026', specialisedProvince, { visitDate: '2026-06-30', setting: 'inpatient' }, '3.2', 80],
  ])('%s', (_case, facility, changes, code, ratePercent) => {
    expect(decide(facility, changes)).toMatchObject({ code, ratePercent })
  })
})

describe('what comes with the code', () => {
  it.each([
    ['by himself, basic', basicProvince, {}, ['residence', 'annex-2', 'organ-donor']],
    ['by himself, specialised', central, {}, ['annex-1', 'organ-donor']],
    ['by himself, initial', { ...commune, listedInitial: false }, {}, ['residence', 'organ-donor']],
    ['with one seen already', basicProvince, { residenceProven: true }, ['residence', 'annex-2', 'organ-donor']],
    ['with the diagnosis', central, { listedDisease: 'annex-1' }, ['annex-1', 'organ-donor']],
    ['with a slip', central, { referral: slip }, undefined],
    ['in an emergency', basicProvince, { emergency: true }, undefined],
    ['without insurance', basicProvince, { coverage: { status: 'unusable' } }, undefined],
  ])('other papers worth asking for: %s', (_case, facility, changes, grounds) => {
    expect(decide(facility, changes).openGrounds).toEqual(grounds)
  })

  it('names the text of the code and of the rate', () => {
    const { reasons } = decide(basicProvince)
    expect(reasons.map(({ rule }) => rule)).toEqual(['1.14', 'benefit-level', 'self-referred-part'])
    expect(reasons[0]?.citation).toContain('QĐ 3276/QĐ-BYT')
    expect(reasons[2]?.citation).toContain('01/07/2026')
  })

  it('says that a card was not verified, and nothing else about it', () => {
    expect(decide(central, { coverage: { status: 'unverified' } }).coverageVerified).toBe(false)
    expect(decide(central).coverageVerified).toBe(true)
  })

  it('gives the last day of the slip and the state of the appointment', () => {
    expect(decide(central, { referral: slip, appointment: followUp })).toMatchObject({
      referral: { status: 'valid', lastDay: '2026-11-27' },
      appointment: { status: 'on-time' },
    })
  })

  it.each([
    ['unknown digit', basicProvince, { coverage: { benefitDigit: undefined } }, 'benefit-level-unknown'],
    ['no registration', central, { coverage: { registeredFacilityCode: undefined } }, 'registered-facility-unknown'],
    ['unusable', central, { coverage: { status: 'unusable' } }, 'coverage-unusable'],
    ['at request', central, { referral: { ...slip, reason: 'patient-request' } }, 'referral-at-request'],
    ['no signing date', central, { referral: { ...slip, signedOn: undefined } }, 'referral-incomplete'],
    ['30/11 of 27/11', central, { visitDate: '2026-11-30', referral: slip }, 'holiday-unsure'],
    [
      'year without holidays',
      central,
      { visitDate: '2028-02-02', referral: { ...slip, signedOn: '2028-02-01' } },
      'holidays-not-entered',
    ],
    [
      'year slip again',
      central,
      { referral: { ...slip, oneYear: true, usedOn: '2026-11-16' } },
      'referral-second-episode',
    ],
    ['unsigned appointment', central, { appointment: { ...followUp, signed: false } }, 'appointment-unsigned'],
    ['five days late', central, { appointment: { ...followUp, dueOn: '2026-11-15' } }, 'appointment-too-late'],
    ['five days early', central, { appointment: { ...followUp, dueOn: '2026-11-25' } }, 'appointment-too-early'],
    ['a day late', central, { appointment: { ...followUp, dueOn: '2026-11-19' } }, 'appointment-not-on-day'],
    [
      'in use by another visit of the day',
      central,
      { referral: { ...slip, usedOn: '2026-11-20', episodeOpenSince: '2026-11-20' } },
      'referral-shared-today',
    ],
    ['found unsigned', central, { referral: { ...slip, signed: false, foundUnsigned: true } }, 'referral-unsigned'],
    ['by himself, basic', basicProvince, {}, 'other-papers-basic'],
    ['by himself, specialised', central, {}, 'other-papers-specialised'],
    ['an old digit 3', basicProvince, { coverage: { benefitDigit: 3 } }, 'full-benefit-groups'],
    ['digit 4, 75 years', basicProvince, { coverage: { agedFrom75: true } }, 'full-benefit-groups'],
    ['residence', basicProvince, { residenceProven: true }, 'residence-papers'],
    ['donor', central, { organDonor: true }, 'organ-donor-papers'],
    ['newborn', central, { newborn: true }, 'newborn-papers'],
    ['newborn without card', central, { newborn: true, coverage: { status: 'unusable' } }, 'newborn-papers'],
    ['emergency', central, { emergency: true }, 'emergency-by-doctor'],
    ['listed disease', central, { listedDisease: 'annex-1' }, 'confirmed-diagnosis'],
    ['area code', central, { setting: 'inpatient', coverage: { areaCode: 'K1' } }, 'area-code'],
    ['no score', { ...basic60, score: undefined }, {}, 'facility-score-missing'],
    ['no former tier', { ...central, formerTier: 'none' }, {}, 'former-tier-unclear'],
    ['on-route, 80 %', central, { emergency: true }, 'low-cost-visit'],
    ['before the tables', central, { visitDate: '2025-06-30' }, 'before-tables'],
  ])('%s is to be checked', (_case, facility, changes, check) => {
    expect(decide(facility, changes).toCheck).toContain(check)
  })

  it.each([
    ['other papers, with a slip', central, { referral: slip }, 'other-papers-specialised'],
    ['other papers, with the diagnosis', central, { listedDisease: 'annex-1' }, 'other-papers-specialised'],
    ['other papers, in an emergency', basicProvince, { emergency: true }, 'other-papers-basic'],
    [
      'the groups, before 2026',
      basicProvince,
      { visitDate: '2025-12-31', coverage: { benefitDigit: 3 } },
      'full-benefit-groups',
    ],
    ['the groups, where nothing is paid', central, { coverage: { benefitDigit: 3 } }, 'full-benefit-groups'],
    ['the groups, at digit 4', basicProvince, {}, 'full-benefit-groups'],
    [
      'a second episode, with the follow-up slip beside it',
      central,
      { referral: { ...slip, oneYear: true, usedOn: '2026-11-16' }, appointment: followUp },
      'referral-second-episode',
    ],
  ])('nobody is asked about %s', (_case, facility, changes, check) => {
    expect(decide(facility, changes).toCheck).not.toContain(check)
  })

  it('raises no doubt about a paper that can change nothing', () => {
    const referral = { ...slip, reason: 'patient-request' }
    expect(decide(commune, { referral }).toCheck).toEqual([])
    expect(decide(central, { referral: slip, coverage: { benefitDigit: 1 } }).toCheck).toEqual([])
  })
})

describe('five years and co-payments', () => {
  const coverage = { fiveYearsFrom: '2026-11-20', copaidThisYearVnd: 15_180_001 }

  it.each([
    ['both conditions', {}, 100],
    ['exactly six amounts', { copaidThisYearVnd: 15_180_000 }, 80],
    ['five years tomorrow', { fiveYearsFrom: '2026-11-21' }, 80],
    ['co-payment unknown', { copaidThisYearVnd: undefined }, 80],
  ])('on route, %s', (_case, changes, ratePercent) => {
    expect(decide(central, { referral: slip, coverage: { ...coverage, ...changes } })).toMatchObject({
      code: '1.3',
      ratePercent,
    })
  })

  it('asks for the co-payment where only that is missing', () => {
    const { toCheck } = decide(central, { referral: slip, coverage: { fiveYearsFrom: '2026-11-20' } })
    expect(toCheck).toContain('copayment-unknown')
  })

  it.each([
    ['2026-06-30', 14_040_001, 100],
    ['2026-06-30', 14_040_000, 80],
    ['2026-07-01', 14_040_001, 80],
  ])('on %s after %d', (visitDate, copaidThisYearVnd, ratePercent) => {
    const changes = { visitDate, emergency: true, coverage: { fiveYearsFrom: '2020-01-01', copaidThisYearVnd } }
    expect(decide(basicProvince, changes).ratePercent).toBe(ratePercent)
  })

  it('does not raise a self-referral, and says so', () => {
    const decision = decide(basicProvince, { coverage })
    expect(decision.ratePercent).toBe(40)
    expect(decision.toCheck).toContain('five-years-self-referred')
  })

  it('counts an emergency as on route whichever code comes first', () => {
    const changes = { emergency: true, listedDisease: 'annex-2', coverage }
    expect(decide(basicProvince, changes)).toMatchObject({ code: '1.16', ratePercent: 100 })
  })
})

describe('two answers in the law', () => {
  const topDown = { ...defaultRouteOptions, preferFormerDistrictCode: false }

  it.each([
    [basicDistrict, '3.3', '1.13', 40, 'former-district-from-50-points'],
    [{ ...basicDistrict, score: 45 }, '3.3', '1.12', 80, 'former-district-under-50-points'],
  ])('shows both codes and follows the switch', (facility, preferred, otherwise, otherRate, note) => {
    const conflicts = [{ codes: [otherwise, preferred], note }]
    expect(decideRoute(makeInput(facility), currentTables)).toMatchObject({
      code: preferred,
      ratePercent: 80,
      conflicts,
    })
    expect(decideRoute(makeInput(facility), currentTables, topDown)).toMatchObject({
      code: otherwise,
      ratePercent: otherRate,
      conflicts,
    })
  })

  it('shows 1.15 beside 1.16', () => {
    const { conflicts } = decide(basicProvince, { setting: 'inpatient', listedDisease: 'annex-2' })
    expect(conflicts).toEqual([{ codes: ['1.15', '1.16'], note: 'inpatient-with-listed-disease' }])
  })

  it.each([basicProvince, central, basic45])('shows none elsewhere', (facility) => {
    expect(decide(facility).conflicts).toEqual([])
  })
})

it.each(['1999-12-31', '2100-01-01', '2026-02-29', '20261120'])('no visit on %s', (visitDate) => {
  expect(routeInputSchema.safeParse({ ...makeInput(central), visitDate }).success).toBe(false)
})
