import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listBackupRuns } from '@/lib/db/backup-run-store'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { createDatabase } from '@/lib/db/client'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { fillDemo } from '../demo/fill-demo'

const FACILITY = '31999'
const root = mkdtempSync(join(tmpdir(), 'tiepdon-commands-'))
const backups = join(root, 'backups')
const keyFile = join(root, 'recovery-key')
const secretFile = join(root, 'secret')
let source: TestDatabase
let publicKey = ''

beforeAll(async () => {
  mkdirSync(backups)
  writeFileSync(secretFile, randomBytes(32).toString('hex'))
  source = await createTestDatabase()
  await fillDemo({ databaseUrl: source.url, secretFile, facilityCode: FACILITY, people: 600 })
  const { output } = await run('backup-key', [])
  publicKey = /BACKUP_PUBLIC_KEY=(age1\S+)/.exec(output)?.[1] ?? ''
  writeFileSync(keyFile, output)
})

afterAll(async () => {
  await source.drop()
  rmSync(root, { recursive: true, force: true })
})

interface Ended {
  code: number
  output: string
}

function run(command: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--conditions=react-server', '--import', 'tsx', `scripts/${command}.ts`, ...args],
      { env: { ...process.env, NODE_ENV: 'production', TIEPDON_DEMO: '1', FACILITY_CODE: FACILITY, ...env } },
      (error, stdout, stderr) => resolve({ code: Number(error?.code ?? 0), output: `${stdout}${stderr}` }),
    )
  })
}

function backUp(env: Record<string, string> = {}): Promise<Ended> {
  return run('backup', [], {
    DATABASE_URL: source.url,
    APP_SECRET_FILE: secretFile,
    DATA_DIR: join(root, 'data'),
    BACKUP_DIR: backups,
    BACKUP_PUBLIC_KEY: publicKey,
    ...env,
  })
}

function newestBackup(): string {
  return join(
    backups,
    readdirSync(backups)
      .filter((name) => name.endsWith('.age'))
      .toSorted()
      .at(-1) ?? '',
  )
}

describe('npm run backup', () => {
  it('writes one whole file, removes what need not be kept and keeps a line of it', async () => {
    writeFileSync(join(backups, 'tiepdon-31999-20200101T000000Z.age'), 'January')
    for (let day = 10; day < 29; day++) writeFileSync(join(backups, `tiepdon-31999-202602${day}T000000Z.age`), 'old')
    writeFileSync(join(backups, 'tiepdon-31999-20260301T000000Z.age.part'), 'of a killed run')
    writeFileSync(join(backups, 'ghi-chu.txt'), 'not ours')
    const { code, output } = await backUp()
    expect(output).toContain('Đã sao lưu')
    expect(code).toBe(0)

    const names = readdirSync(backups)
    expect(names).toContain('ghi-chu.txt')
    expect(names).toContain('tiepdon-31999-20200101T000000Z.age')
    expect(names).not.toContain('tiepdon-31999-20260210T000000Z.age')
    expect(names.filter((name) => name.endsWith('.part'))).toEqual([])
    const [run] = await listBackupRuns(source.db, FACILITY, 1)
    expect(run).toMatchObject({ outcome: 'done', fileName: expect.stringMatching(/^tiepdon-31999-.*\.age$/) })
    expect(run?.rows).toBeGreaterThan(100)
  })

  it.each([
    ['no folder', { BACKUP_DIR: '' }, 'Thiếu BACKUP_DIR'],
    ['no key', { BACKUP_PUBLIC_KEY: '' }, 'npm run backup:key'],
    ['a folder that is not there', { BACKUP_DIR: join(root, 'not-mounted') }, 'kiểm tra ổ đĩa đã gắn'],
    ['a folder within the data', { BACKUP_DIR: root, DATA_DIR: root }, 'mất một là mất cả hai'],
  ])('says in one sentence what to do about %s', async (_, env, sentence) => {
    const { code, output } = await backUp(env)
    expect(output).toContain(sentence)
    expect(output.trim().split('\n')).toHaveLength(1)
    expect(code).toBe(1)
  })

  it('does not start beside another one, and keeps a line of having failed', async () => {
    const other = new Client({ connectionString: source.url })
    await other.connect()
    await other.query('select pg_advisory_lock(31999002)')
    const { code, output } = await backUp()
    await other.end()
    expect(output).toBe('Một lần sao lưu khác đang chạy: hãy chờ nó xong rồi làm lại.\n')
    expect(code).toBe(1)
    const [run] = await listBackupRuns(source.db, FACILITY, 1)
    expect(run).toMatchObject({ outcome: 'failed', fileName: null })
  })
})

describe('npm run restore', () => {
  it('reads a backup through without writing anything', async () => {
    const { code, output } = await run('restore', ['--file', newestBackup(), '--key-file', keyFile, '--check'])
    expect(output).toMatch(/^Bản sao lưu lúc \d\d:\d\d .* nguyên vẹn/)
    expect(code).toBe(0)
  })

  it('fills an empty data folder, which then starts with everybody in it', async () => {
    const dataDir = join(root, 'restored')
    const { code, output } = await run('restore', ['--file', newestBackup(), '--key-file', keyFile], {
      DATA_DIR: dataDir,
    })
    expect(output).toContain('đọc lại khớp từng bảng')
    expect(code).toBe(0)
    expect(readFileSync(join(dataDir, 'app-secret'), 'utf8').trim()).toBe(readFileSync(secretFile, 'utf8'))

    const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
    const { pool, close } = createDatabase(server.url)
    const people = await pool.query<{ count: string }>('select count(*) from person')
    const audited = await pool.query<{ action: string }>('select action from audit_entry order by seq desc limit 1')
    await close()
    await server.stop()
    expect(Number(people.rows[0]?.count)).toBe(600)
    expect(audited.rows[0]?.action).toBe('backup.restore')
  })

  it('refuses a folder that has a database, and one whose key file is another', async () => {
    const full = join(root, 'full')
    mkdirSync(join(full, 'postgres'), { recursive: true })
    const inUse = await run('restore', ['--file', newestBackup(), '--key-file', keyFile], { DATA_DIR: full })
    expect(inUse).toMatchObject({ code: 1, output: expect.stringContaining('đã có cơ sở dữ liệu') })

    const other = join(root, 'other')
    mkdirSync(other)
    writeFileSync(join(other, 'app-secret'), 'c'.repeat(64))
    const secret = await run('restore', ['--file', newestBackup(), '--key-file', keyFile], { DATA_DIR: other })
    expect(secret).toMatchObject({ code: 1, output: expect.stringContaining('khác với khoá trong bản sao lưu') })
    expect(existsSync(join(other, 'postgres'))).toBe(false)
  })

  it('leaves an empty folder empty where the file turns out to be damaged', async () => {
    const damaged = join(root, 'damaged.age')
    const whole = readFileSync(newestBackup())
    writeFileSync(damaged, whole.subarray(0, whole.length - 1000))
    const dataDir = join(root, 'damaged')
    const { code, output } = await run('restore', ['--file', damaged, '--key-file', keyFile], { DATA_DIR: dataDir })
    expect(output).toBe('Bản sao lưu bị hỏng hoặc thiếu phần cuối: hãy dùng bản khác hoặc chép lại từ nơi khác.\n')
    expect(code).toBe(1)
    expect(readdirSync(dataDir)).toEqual([])
  })

  it('refuses another key, a file that is none of ours, and none at all', async () => {
    const another = join(root, 'another-key')
    writeFileSync(another, (await run('backup-key', [])).output)
    const cases: [string, string, string][] = [
      [newestBackup(), another, 'Khoá này không mở được'],
      [keyFile, keyFile, 'không phải bản sao lưu'],
      [join(root, 'nowhere'), keyFile, 'Không đọc được tệp'],
    ]
    for (const [file, key, sentence] of cases) {
      const { code, output } = await run('restore', ['--file', file, '--key-file', key, '--check'])
      expect(output, sentence).toContain(sentence)
      expect(code, sentence).toBe(1)
    }
  })
})
