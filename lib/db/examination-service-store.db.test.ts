import { afterAll, beforeAll, expect, it } from 'vitest'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { buildExaminationService } from '@/lib/testing/builders/build-examination-service'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import {
  findExaminationService,
  listExaminationServices,
  listOfferedServices,
  saveExaminationService,
} from './examination-service-store'

const facilityCode = '31999'
const day = localDateSchema.parse('2026-11-20')
let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

const codesOf = (services: { code: string }[]) => services.map(({ code }) => code)

it('keeps services in the order they came, and describes one of the same code anew in its place', async () => {
  const first = buildExaminationService({ code: 'KB.02', name: 'Khám Nội mẫu', roomCodes: ['12', '14'] })
  await saveExaminationService(database.db, facilityCode, first)
  await saveExaminationService(database.db, facilityCode, buildExaminationService({ code: 'KB.01' }))
  const renamed = { ...first, name: 'Khám Nội tổng quát mẫu', priceVnd: null }
  await saveExaminationService(database.db, facilityCode, renamed)

  expect(codesOf(await listExaminationServices(database.db, facilityCode))).toEqual(['KB.02', 'KB.01'])
  expect(await findExaminationService(database.db, facilityCode, 'KB.02')).toEqual(renamed)
  expect(await findExaminationService(database.db, '31998', 'KB.02')).toBeNull()
})

it('offers only what is open and inside its dates, its first and last day included', async () => {
  const other = '31997'
  const dated = (code: string, from: string, to: string | null, open = true) =>
    saveExaminationService(
      database.db,
      other,
      buildExaminationService({
        code,
        open,
        validFrom: localDateSchema.parse(from),
        validTo: to === null ? null : localDateSchema.parse(to),
      }),
    )
  await dated('past', '2026-01-01', '2026-11-19')
  await dated('last-day', '2026-01-01', '2026-11-20')
  await dated('first-day', '2026-11-20', null)
  await dated('to-come', '2026-11-21', null)
  await dated('closed', '2026-01-01', null, false)
  expect(codesOf(await listOfferedServices(database.db, other, day))).toEqual(['last-day', 'first-day'])
})

it('the database refuses a service that ends before it begins', async () => {
  const [validFrom, validTo] = [localDateSchema.parse('2026-11-20'), localDateSchema.parse('2026-11-19')]
  const impossible = buildExaminationService({ code: 'x', validFrom, validTo })
  await expect(saveExaminationService(database.db, facilityCode, impossible)).rejects.toThrow()
})
