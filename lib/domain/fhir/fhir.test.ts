import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { coverageSchema } from '../coverage/coverage.schema'
import { episodeSchema, type Episode } from '../records/episode.schema'
import { appointmentPaperSchema, referralPaperSchema } from '../records/paper.schema'
import { findFhirFaults } from '@/lib/testing/fhir-schema'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { buildCapabilityStatement } from './capability-statement'
import { toOperationOutcome } from './operation-outcome'
import type { FhirResource } from './resource'
import { toAllergyIntolerances } from './to-allergy-intolerance'
import { toAppointment } from './to-appointment'
import { toSearchset } from './to-bundle'
import { toConditions } from './to-conditions'
import { toCoverage } from './to-coverage'
import { toEncounter } from './to-encounter'
import { toMedicationStatements } from './to-medication-statements'
import { toObservations } from './to-observations'
import { toPatient } from './to-patient'
import { toServiceRequest } from './to-service-request'
import { toSummary } from './to-summary'

const BASE = 'https://tiepdon.example/api/fhir/R4'
const personId = randomUUID()
const person = { personId, fullName: 'Phạm Thị Hồng Mẫu', sex: 'female', identifiers: [] } as const
const unsigned = { uses: [], signature: { status: 'absent' } } as const

const sparse: Episode = episodeSchema.parse({
  episodeId: randomUUID(),
  facilityCode: '31907',
  admittedAt: '2026-10-12T01:00:00.000Z',
  careKind: '01',
  mainDiagnosis: { text: 'Chóng mặt' },
  otherDiagnoses: [],
  returnOn: [],
  medicines: [],
  procedures: [],
  results: [],
  courseNotes: [],
  tables: ['XML1'],
  source: { kind: 'envelope', at: '2026-10-13T01:00:00.000Z' },
  signature: { status: 'absent' },
})
const full: Episode = episodeSchema.parse({
  ...sparse,
  dischargedAt: '2026-10-15T03:00:00.000Z',
  careKind: '03',
  reason: 'Đau đầu',
  mainDiagnosis: { code: 'I10', text: 'Tăng huyết áp vô căn' },
  otherDiagnoses: [{ code: 'E11.9' }],
  medicines: [
    { name: 'Amlodipin', strength: '5 mg', code: '40.30.1', dose: 'Sáng 1 viên', route: 'Uống' },
    { name: 'Perindopril' },
  ],
  results: [
    { name: 'Glucose', indicatorCode: 'GLU', value: '7.8', unit: 'mmol/l', conclusion: 'Tăng' },
    { name: 'Protein niệu', value: 'Âm tính' },
    { name: 'X-quang phổi', description: 'Không thấy tổn thương' },
  ],
})

const unnamed: Episode = { ...full, mainDiagnosis: {}, otherDiagnoses: [{ text: '' }, { code: 'E11.9' }] }

const parts = [sparse, full, unnamed, { ...unnamed, otherDiagnoses: [] }].flatMap((episode) => [
  toEncounter(personId, episode, false),
  ...toConditions(personId, episode, false),
  ...toMedicationStatements(personId, episode, true),
  ...toObservations(personId, episode, false),
])
const papers = [
  toServiceRequest(
    personId,
    referralPaperSchema.parse({ ...buildReferral(), ...unsigned, paperId: randomUUID() }),
    false,
  ),
  toAppointment(
    personId,
    appointmentPaperSchema.parse({ ...buildAppointment(), ...unsigned, paperId: randomUUID() }),
    true,
  ),
  toServiceRequest(
    personId,
    referralPaperSchema.parse({ ...withoutReason(), ...unsigned, paperId: randomUUID(), diagnosis: {} }),
    true,
  ),
  toAppointment(
    personId,
    appointmentPaperSchema.parse({ ...buildAppointment(), ...unsigned, paperId: randomUUID(), diagnosis: {} }),
    true,
  ),
]
const allergies = toAllergyIntolerances(personId, [
  {
    text: 'Dị ứng penicillin',
    says: 'has',
    facilityCode: '31907',
    at: '2026-10-12T01:00:00.000Z',
    key: '0f3b9c1d2e4a5b67',
    isRestricted: true,
  },
  {
    text: 'Không dị ứng',
    says: 'denied',
    facilityCode: '31908',
    at: '2026-09-12T01:00:00.000Z',
    key: '1f3b9c1d2e4a5b67',
    isRestricted: false,
  },
])
const patients = [
  toPatient({ ...person, birthDate: { year: 1940 } }),
  toPatient({
    ...person,
    birthDate: { year: 1985, month: 3, day: 9 },
    address: 'Xã Mẫu, Hải Phòng',
    phone: '0900000001',
    identifiers: [
      { kind: 'personal-number', value: '031185000001' },
      { kind: 'old-id-number', value: '031000001' },
    ],
  }),
]
const coverage = coverageSchema.parse({
  status: 'verified',
  card: {
    number: 'DN4313100000001',
    holderName: 'Phạm Thị Hồng Mẫu',
    birthDate: { year: 1985 },
    sex: 'female',
    address: '',
    registeredFacilityCode: '31999',
    validFrom: '2026-01-01',
    socialInsuranceNumber: '3100000001',
    benefitDigit: 4,
  },
  askedAt: '2026-11-20T01:00:00.000Z',
})

describe('every resource fits the published R4 schema', () => {
  const card = toCoverage(personId, randomUUID(), coverage)
  const resources = [...patients, ...parts, ...papers, ...allergies, ...(card ? [card] : [])]

  it.each(resources.map((resource): [string, FhirResource] => [resource.resourceType, resource]))(
    '%s',
    (_, resource) => {
      expect(findFhirFaults(resource)).toEqual([])
    },
    // The first one compiles the whole schema, which takes seconds on a busy machine.
    30_000,
  )

  // The published schema lets these pass, the standard does not (JSON representation, "no empty objects or arrays").
  it.each(resources.map((resource): [string, FhirResource] => [resource.resourceType, resource]))(
    '%s holds nothing empty',
    (_, resource) => {
      expect(JSON.stringify(resource)).not.toMatch(/\{\}|\[\]|""/)
    },
  )

  it.each([
    ['a page', toSearchset(parts, { baseUrl: BASE, total: 40, next: `${BASE}/Encounter?_offset=10` })],
    ['an empty page', toSearchset([], { baseUrl: BASE, total: 0 })],
    ['a summary', summaryOf(full)],
    ['a summary of somebody nobody wrote of', summaryOf(undefined)],
    ['the capability statement', buildCapabilityStatement(BASE)],
    ['a failure', toOperationOutcome('not-found', 'Không có')],
  ])('%s', (_, resource) => {
    expect(findFhirFaults(resource)).toEqual([])
  })

  it('a wrong resource is found', () => {
    expect(findFhirFaults({ resourceType: 'Patient', gender: 'nữ' })).not.toEqual([])
  })
})

it('keeps a birth date as exact as it is known', () => {
  expect(patients.map(({ birthDate }) => birthDate)).toEqual(['1940', '1985-03-09'])
})

it('sends no number that is not unique', () => {
  expect(JSON.stringify(patients)).not.toContain('031000001')
})

it('an allergy that was denied is no resource, and one that was written is unconfirmed', () => {
  expect(allergies).toMatchObject([{ code: { text: 'Dị ứng penicillin' } }])
  expect(JSON.stringify(allergies)).toContain('unconfirmed')
})

it('a diagnosis that names nothing is no condition, and the others keep their ids', () => {
  const [only, ...others] = toConditions(personId, unnamed, false)
  expect(others).toEqual([])
  expect(only).toMatchObject({ id: `${unnamed.episodeId}.c2`, code: { coding: [{ code: 'E11.9' }] } })
  expect(toEncounter(personId, unnamed, false)).toMatchObject({
    diagnosis: [{ condition: { reference: `Condition/${unnamed.episodeId}.c2` }, rank: 3 }],
  })
})

it('an allergy of restricted records says so', () => {
  expect(JSON.stringify(allergies)).toContain('"code":"R"')
})

it('a number becomes a quantity, words stay words', () => {
  expect(toObservations(personId, full, false)).toMatchObject([
    { valueQuantity: { value: 7.8, unit: 'mmol/l' } },
    { valueString: 'Âm tính' },
    { note: [{ text: 'Không thấy tổn thương' }] },
  ])
})

it('an empty section says that nobody told us, never that there is none', () => {
  expect(JSON.stringify(summaryOf(undefined))).toContain('"unavailable"')
})

function withoutReason() {
  const { reason: _, ...referral } = buildReferral()
  return referral
}

function summaryOf(episode: Episode | undefined) {
  return toSummary(
    {
      patient: toPatient(person),
      allergies: episode ? allergies : [],
      conditions: episode ? toConditions(personId, episode, false) : [],
      medications: episode ? toMedicationStatements(personId, episode, false) : [],
      results: episode ? toObservations(personId, episode, false) : [],
      encounters: episode ? [toEncounter(personId, episode, false)] : [],
    },
    { baseUrl: BASE, facilityName: 'Bệnh viện Mẫu', bundleId: randomUUID(), now: new Date('2026-11-24T01:00:00Z') },
  )
}
