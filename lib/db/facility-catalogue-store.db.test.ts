import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { saveCatalogue, searchCatalogue } from './facility-catalogue-store'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await database.pool.query(`
    insert into facility_catalogue (facility_code, code, name, folded_name)
    select '31' || facility, lpad(n::text, 5, '0'), 'Trạm Y tế Mẫu ' || n, 'tram y te mau ' || n
    from generate_series(990, 999) facility, generate_series(1, 13000) n`)
  await database.pool.query('analyze facility_catalogue')
})
afterAll(() => database.drop())

it.each([['tram'], ['0123'], ['khong co'], ['']])(
  '«%s» is looked for among one facility’s own, by its key',
  async (text) => {
    const query = searchCatalogue(database.db, { facilityCode: '31994', text, limit: 51 })
    if (!('getSQL' in query)) throw new Error('not a query of drizzle')
    const { rows } = await database.db.execute<{ 'QUERY PLAN': string }>(sql`explain ${query}`)
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n')
    expect(plan).toMatch(/Index (Only )?Scan.* on facility_catalogue|Bitmap Index Scan on facility_catalogue_/)
    expect(plan).not.toContain('Seq Scan')
  },
)

it('a name that is given again replaces the one before, in the search too', async () => {
  const found = (text: string) => searchCatalogue(database.db, { facilityCode: '31992', text, limit: 5 })
  await saveCatalogue(database.db, '31992', [{ code: '00007', name: 'Phòng khám Đẹp' }])
  expect(await found('dep phong')).toEqual([{ code: '00007', name: 'Phòng khám Đẹp' }])
  expect(await found('tram mau 7')).not.toContainEqual(expect.objectContaining({ code: '00007' }))
})
