import { expect, it } from 'vitest'
import { createRestriction } from '../records/create-restriction'
import { coverageSchema } from './coverage.schema'
import { withholdDiagnoses } from './withhold-diagnoses'

const restriction = createRestriction([{ codePrefix: 'A15', label: 'Lao phổi' }])

it.each([
  ['Viêm họng cấp', 'Viêm họng cấp'],
  ['Tăng huyết áp (I10)', 'Tăng huyết áp (I10)'],
  ['Bệnh (B20.1)', ''],
  ['A15.0', ''],
  ['Theo dõi HIV', ''],
  ['Lao phổi, đang điều trị', ''],
  ['', ''],
])('reception reads "%s" as "%s"', (diagnosis, shown) => {
  const visit = { facilityCode: '31907', admittedAt: '2026-10-01T01:00:00.000Z', diagnosis, outcome: '1' }
  const coverage = coverageSchema.parse({ status: 'verified', askedAt: '2026-11-24T01:00:00.000Z', visits: [visit] })
  const [seen] = withholdDiagnoses(coverage, restriction).visits ?? []
  expect(seen).toEqual({ ...visit, diagnosis: shown, ...(diagnosis !== shown && { restricted: true }) })
})
