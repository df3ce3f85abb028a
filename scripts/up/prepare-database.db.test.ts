import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest'
import { saveFacility } from '@/lib/db/facility-store'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { messages } from './messages.mjs'
import { prepareDatabase, requireOwnKind } from './prepare-database'

const facilityCode = '31998'
const server = () => new Client({ connectionString: inject('databaseServerUrl') })

function urlWith(change: Partial<Pick<URL, 'pathname' | 'password' | 'port'>>): string {
  return Object.assign(new URL(inject('databaseServerUrl')), change).href
}

describe('prepareDatabase', () => {
  let database: TestDatabase
  beforeEach(async () => {
    database = await createTestDatabase()
  })
  afterEach(() => database.drop())

  const prepare = (demo: boolean) => prepareDatabase({ url: database.url, facilityCode, demo })

  it('tells whether the facility is there', async () => {
    expect(await prepare(false)).toEqual({ hasFacility: false })
    await saveFacility(database.db, { facilityCode, name: 'Trạm y tế Mẫu', demo: false })
    expect(await prepare(false)).toEqual({ hasFacility: true })
  })

  it.each([
    ['a real start on demo data', false, messages.wrongDatabase.demo_database],
    ['a demo start on real data', true, messages.wrongDatabase.real_database],
  ])('refuses %s', async (_, demo, sentence) => {
    await saveFacility(database.db, { facilityCode, name: 'Mẫu', demo: !demo })
    await expect(prepare(demo)).rejects.toThrow(sentence)
  })
})

describe('a database that cannot be used', () => {
  const empty = 'never_migrated'
  beforeAll(() => onServer(`create database ${empty}`))
  afterAll(() => onServer(`drop database ${empty}`))

  const options = { facilityCode, demo: false, waitMs: 0 }

  it.each([
    ['does not answer', () => urlWith({ port: '1' }), messages.databaseUnreachable('127.0.0.1:1')],
    ['refuses the password', () => urlWith({ password: 'sai' }), 'không nhận tài khoản hoặc mật khẩu'],
    ['is not there', () => urlWith({ pathname: '/khong-co' }), 'không có cơ sở dữ liệu khong-co'],
  ])('%s: one sentence without the password', async (_, url, sentence) => {
    const { password } = new URL(url())
    const attempt = prepareDatabase({ ...options, url: url() })
    await expect(attempt).rejects.toThrow(sentence)
    await expect(attempt).rejects.not.toThrow(password)
  })

  it('was never migrated: a command says what to run first', async () => {
    await expect(requireOwnKind({ ...options, url: urlWith({ pathname: `/${empty}` }) })).rejects.toThrow(
      messages.databaseEmpty,
    )
  })
})

async function onServer(statement: string): Promise<void> {
  const client = server()
  await client.connect()
  await client.query(statement)
  await client.end()
}
