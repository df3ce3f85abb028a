import { statSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { findRunningPostgres } from './embedded/find-running'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './embedded-postgres'

let dataDir = ''
const running: EmbeddedPostgres[] = []

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'embedded-'))
})
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.stop()))
})
afterAll(() => rm(dataDir, { recursive: true, force: true }))

async function start(folder = dataDir): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: folder })
  running.push(server)
  return server
}

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const { rows } = await client.query<Record<string, unknown>>(sql)
    return rows[0] && Object.values(rows[0])[0]
  } finally {
    await client.end()
  }
}

describe('startEmbeddedPostgres', () => {
  it.each([
    ['fsync', 'on'],
    ['full_page_writes', 'on'],
    ['data_checksums', 'on'],
    ['server_encoding', 'UTF8'],
    ['listen_addresses', '127.0.0.1'],
    ['password_encryption', 'scram-sha-256'],
    ['is_superuser', 'off'],
  ])('%s is %s', async (setting, expected) => {
    const { url } = await start()
    expect(await ask(url, `select current_setting('${setting}')`)).toBe(expected)
  })

  it('knows Vietnamese letters, for search by trigrams', async () => {
    const { url } = await start()
    await ask(url, 'create extension if not exists pg_trgm')
    expect(await ask(url, "select lower('ĐẶNG')")).toBe('đặng')
    expect(await ask(url, "select show_trgm('đặ')::text")).not.toBe('{}')
  })

  it('keeps its passwords to its owner and wants them', async () => {
    const { url } = await start()
    expect(statSync(join(dataDir, 'connection.json')).mode & 0o777).toBe(0o600)
    const wrong = new URL(url)
    wrong.password = 'wrong'
    await expect(ask(wrong.href, 'select 1')).rejects.toThrow('password authentication failed')
  })

  it('comes back on the same address with its data, after a stop and after kill -9', async () => {
    const first = await start()
    await ask(first.url, 'create table kept (x int)')
    await first.stop()

    const second = await start()
    expect(second.url).toBe(first.url)
    await ask(second.url, 'insert into kept values (1)')
    process.kill(second.pid, 'SIGKILL')
    await second.exited

    const third = await start()
    expect(await ask(third.url, 'select count(*)::int from kept')).toBe(1)
  })

  it('stops what a killed launcher left running in the folder', async () => {
    const orphan = await start()
    const next = await start()
    await orphan.exited
    expect(next.pid).not.toBe(orphan.pid)
    expect(await ask(next.url, 'select 1')).toBe(1)
  })

  it('runs beside another one', async () => {
    const otherDir = await mkdtemp(join(tmpdir(), 'embedded-'))
    const [one, other] = await Promise.all([start(), start(otherDir)])
    expect(other.port).not.toBe(one.port)
    expect(await findRunningPostgres(otherDir)).toBe(other.url)
    await other.stop()
    expect(await findRunningPostgres(otherDir)).toBeUndefined()
    await rm(otherDir, { recursive: true, force: true })
  })
})
