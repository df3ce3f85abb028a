import { randomBytes } from 'node:crypto'
import { desc } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { auditEntry } from '@/lib/db/schema/audit'
import { createVault } from '@/lib/db/vault'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { searchPeople } from './search-people'

const now = new Date('2026-11-23T02:00:00Z')
const vault = createVault(randomBytes(32))
const caller = buildCaller()
const NAMES = ['Nguyễn Văn Ánh', 'Nguyễn Thị Hoà', 'Nguyễn Thị Thuý Hoàng', 'Đặng Đình Đức', 'Trần Ngọc Quỳnh Như']

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  for (const [at, fullName] of NAMES.entries()) {
    await createTestPerson(
      { db: database.db, vault },
      { fullName, birthDate: { year: 1980 + at }, phone: `091200000${at}` },
    )
  }
})
afterAll(() => database.drop())

const search = async (query: string) => {
  const found = await searchPeople({ db: database.db, vault }, { input: { query }, caller, now })
  if (!found.ok) throw new Error('refused')
  return found.value.people.map(({ fullName }) => fullName)
}

describe('searchPeople', () => {
  it.each([
    ['nguyen van anh', ['Nguyễn Văn Ánh']],
    ['hòa', ['Nguyễn Thị Hoà', 'Nguyễn Thị Thuý Hoàng']],
    ['Nguyễn Thị H', ['Nguyễn Thị Hoà', 'Nguyễn Thị Thuý Hoàng']],
    ['DANG', ['Đặng Đình Đức']],
    ['nva 1980', ['Nguyễn Văn Ánh']],
    ['nva80', ['Nguyễn Văn Ánh']],
    ['nva 1981', []],
    ['duc 1983', ['Đặng Đình Đức']],
    ['tnq', ['Trần Ngọc Quỳnh Như']],
    ['0912 000 004', ['Trần Ngọc Quỳnh Như']],
    ['+84912000001', ['Nguyễn Thị Hoà']],
    ["'; drop table person; --", []],
    ["\\ ' & | ! :* ( <->", []],
    ['1985', []],
  ])('answers %j', async (query, names) => expect(await search(query)).toEqual(names))

  it('finds a person by any of their words in any order and case, with or without accents', async () => {
    const query = fc
      .constantFrom(...NAMES)
      .chain((name) =>
        fc.record({ name: fc.constant(name), words: fc.shuffledSubarray(name.split(' '), { minLength: 1 }) }),
      )
    const writing = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.normalize('NFD'),
      (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D'),
    )
    await fc.assert(
      fc.asyncProperty(query, writing, async ({ name, words }, write) => {
        expect(await search(write(words.join(' ')))).toContain(name)
      }),
      { numRuns: 60 },
    )
  })

  it('puts the very name first, before however many people bear its words in another order', async () => {
    const deps = { db: database.db, vault }
    for (let at = 0; at < 250; at++) await createTestPerson(deps, { fullName: 'Bùi An Khang' })
    await createTestPerson(deps, { fullName: 'Khang An Bùi' })
    const names = await search('khang an bui')
    expect(names).toHaveLength(20)
    expect([names[0], names[1]]).toEqual(['Khang An Bùi', 'Bùi An Khang'])
  })

  it('never fails, whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ maxLength: 60, unit: 'grapheme' }), async (text) => {
        expect(await search(text)).toBeInstanceOf(Array)
      }),
      { numRuns: 60 },
    )
  })

  it('records one entry per list, with who was on it and not what was typed', async () => {
    await search('dang dinh duc')
    const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1)
    expect(entry).toMatchObject({ action: 'person.search', details: { by: 'name', count: 1 } })
    expect(JSON.stringify(entry)).not.toContain('duc')
  })
})
