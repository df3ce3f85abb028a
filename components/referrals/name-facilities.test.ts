import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { paperSchema } from '@/lib/domain/records/paper.schema'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { nameFacilities } from './name-facilities'

const own = { code: '31999', name: 'Bệnh viện Mẫu' }
const stored = { paperId: randomUUID(), uses: [], signature: { status: 'absent' } }
const referral = paperSchema.parse({ ...buildReferral(), ...stored })
const appointment = paperSchema.parse({ ...buildAppointment(), ...stored })

it.each([
  [
    'the catalogue’s name of the issuer',
    referral,
    'TTYT Mẫu 7',
    { fromFacilityName: 'TTYT Mẫu 7', toFacilityName: own.name },
  ],
  [
    'the catalogue’s name of where it leads, when that is not here',
    { ...referral, toFacilityCode: '31907' },
    'TTYT Mẫu 7',
    { toFacilityName: 'TTYT Mẫu 7' },
  ],
  [
    'the paper’s own words first',
    { ...referral, fromFacilityName: 'Trung tâm Y tế Mẫu 7' },
    'TTYT Mẫu 7',
    { fromFacilityName: 'Trung tâm Y tế Mẫu 7' },
  ],
  ['our own name', appointment, undefined, { fromFacilityName: own.name }],
])('%s', (_, paper, catalogued, names) => {
  const catalogue: Record<string, string> = catalogued === undefined ? {} : { '31907': catalogued }
  expect(nameFacilities(paper, catalogue, own)).toMatchObject(names)
})

it('leaves unknown names out', () => {
  expect(nameFacilities(referral, {}, own)).not.toHaveProperty('fromFacilityName')
})
