/**
 * A backup and its restore at two sizes, as processes of their own: speed, size of the file, and memory, which must not
 * grow with the data. Beside it the same rows copied out of the same server into nothing.
 *
 * npm run bench:backup -- --small 20000 --large 400000
 */
import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { createWriteStream, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import { createRecoveryKey } from '@/lib/backup/recovery-key'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { migrateDatabase } from '@/lib/db/migrate'
import { reportFigures, type Figure } from './report'

const { values } = parseArgs({
  options: { small: { type: 'string', default: '20000' }, large: { type: 'string', default: '400000' } },
})
const FACILITY = '31999'
// Twenty times the data may cost no more than what the garbage collector leaves lying.
const bar = { kind: 'max' as const, value: 60 }

const folder = await mkdtemp(join(tmpdir(), 'tiepdon-bench-'))
const server = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres') })
const secretFile = join(folder, 'secret')
const keyFile = join(folder, 'key')
try {
  await writeFile(secretFile, randomBytes(32).toString('hex'), { mode: 0o600 })
  const { publicKey, recoveryKey } = await createRecoveryKey()
  await writeFile(keyFile, recoveryKey)
  const small = await measure(Number(values.small), publicKey)
  const large = await measure(Number(values.large), publicKey)
  const growth = (first: number, second: number) => (second - first) / 1e6
  reportFigures(`backup and restore of ${values.small} and ${values.large} visits`, [
    ...small.figures,
    ...large.figures,
    { name: 'memory of the backup, growth', value: growth(small.backupPeak, large.backupPeak), unit: 'MB', bar },
    { name: 'memory of the restore, growth', value: growth(small.restorePeak, large.restorePeak), unit: 'MB', bar },
  ])
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}

async function measure(visits: number, publicKey: string) {
  const url = await createDatabase(`source_${visits}`)
  await migrateDatabase(url)
  await fill(url, visits)
  const bytes = await sizeOf(url)
  const copySeconds = await copyIntoNothing(url)
  const backups = join(folder, `backups-${visits}`)
  await mkdir(backups)
  const environment = {
    DATABASE_URL: url,
    APP_SECRET_FILE: secretFile,
    DATA_DIR: join(folder, 'none'),
    FACILITY_CODE: FACILITY,
  }
  const backup = await run(['scripts/backup.ts'], { ...environment, BACKUP_DIR: backups, BACKUP_PUBLIC_KEY: publicKey })
  const file = join(backups, (await readdir(backups))[0] ?? '')
  const { size } = await stat(file)
  const target = await createDatabase(`target_${visits}`)
  const restore = await run(['scripts/restore.ts', '--file', file, '--key-file', keyFile], {
    ...environment,
    DATABASE_URL: target,
  })
  const name = (what: string) => `${visits} visits: ${what}`
  const figures: Figure[] = [
    { name: name('database'), value: bytes / 1e6, unit: 'MB' },
    { name: name('backup file'), value: size / 1e6, unit: 'MB' },
    { name: name('backup'), value: backup.seconds, unit: 's' },
    { name: name('same rows copied into nothing'), value: copySeconds, unit: 's' },
    { name: name('restore'), value: restore.seconds, unit: 's' },
    { name: name('memory of the backup'), value: backup.peak / 1e6, unit: 'MB' },
    { name: name('memory of the restore'), value: restore.peak / 1e6, unit: 'MB' },
  ]
  return { figures, backupPeak: backup.peak, restorePeak: restore.peak }
}

async function createDatabase(name: string): Promise<string> {
  const url = new URL(server.url)
  await onDatabase(url.href, (client) => client.query(`create database ${name}`))
  url.pathname = `/${name}`
  return url.href
}

/** A person with a number, a visit, a ticket, an answer of the gateway of 2 kB and two audit entries each. */
async function fill(url: string, visits: number): Promise<void> {
  const id = (digit: number) => `('${digit}0000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid`
  const series = `from generate_series(1, ${visits}) n`
  // As the app's ciphertexts: random, so that nothing compresses.
  const cipher = (bytes: number) =>
    `(select string_agg(sha256((n || '-' || part)::bytea), '') from generate_series(1, ${bytes / 32}) part)`
  await onDatabase(url, async (client) => {
    for (const statement of [
      `insert into facility (facility_code, name, demo) values ('${FACILITY}', 'Bệnh viện Mẫu', true)`,
      `insert into person (facility_code, id, full_name, folded_name, name_search, birth_year, sex)
         select '${FACILITY}', ${id(1)}, 'Người Mẫu ' || n, 'nguoi mau ' || n, to_tsvector('simple', 'nguoi mau ' || n), 1940 + n % 80, 'female' ${series}`,
      `insert into person_identifier (facility_code, value_hash, person_id, kind, value_cipher, source)
         select '${FACILITY}', sha256(n::text::bytea), ${id(1)}, 'personal-number', ${cipher(32)}, 'typed' ${series}`,
      `insert into coverage_check (facility_code, id, subject_hash, asked_at, status, coverage_cipher, evidence_cipher)
         select '${FACILITY}', ${id(3)}, sha256(n::text::bytea), now(), 'valid', ${cipher(512)}, ${cipher(1536)} ${series}`,
      `insert into visit (facility_code, id, visit_day, person_id, room_code, state, admitted_at, admitted_by, coverage_check_id,
           identified_method, identified_medium, vneid_seen, priority_group, priority_ticks, emergency, use_insurance, coverage)
         select '${FACILITY}', ${id(2)}, current_date - n / 500, ${id(1)}, '1', 'done', now(), 'Lan', ${id(3)},
           'typed-number', 'card', '{}', 4, '[]', false, true, 'verified' ${series}`,
      `insert into ticket (facility_code, visit_day, room_code, number, visit_id, issued_at, state)
         select '${FACILITY}', current_date - n / 500, '1', n % 500, ${id(2)}, now(), 'active' ${series}`,
      `select append_audit('${FACILITY}', 'user', 'bench', 'Lan', '127.0.0.1', 'visit.admit', ${id(1)}::text, ${id(2)}::text, 'ok', null, '{"roomCode":"1"}')
         from generate_series(1, least(${visits}, 20000)) n`,
    ]) {
      await client.query(statement)
    }
  })
}

async function sizeOf(url: string): Promise<number> {
  return onDatabase(url, async (client) => {
    const { rows } = await client.query<{ size: string }>('select pg_database_size(current_database()) as size')
    return Number(rows[0]?.size)
  })
}

async function copyIntoNothing(url: string): Promise<number> {
  return onDatabase(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "select tablename as name from pg_tables where schemaname = 'public'",
    )
    const began = performance.now()
    for (const { name } of rows) {
      await pipeline(
        client.query(copyTo(`copy ${client.escapeIdentifier(name)} to stdout`)),
        createWriteStream('/dev/null'),
      )
    }
    return (performance.now() - began) / 1000
  })
}

async function onDatabase<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

/** A command as a process, the most memory it ever held, and how long it took. */
async function run(args: string[], env: Record<string, string>): Promise<{ seconds: number; peak: number }> {
  const began = performance.now()
  const child = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', ...args], {
    env: { ...process.env, NODE_ENV: 'production', TIEPDON_DEMO: '1', ...env },
    stdio: 'inherit',
  })
  let peak = 0
  const watch = setInterval(() => {
    peak = Math.max(peak, peakMemoryOf(child.pid ?? 0))
  }, 50)
  const code = await new Promise<number | null>((resolve) => {
    child.once('exit', resolve)
  })
  clearInterval(watch)
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}`)
  return { seconds: (performance.now() - began) / 1000, peak }
}

function peakMemoryOf(pid: number): number {
  try {
    const [, kilobytes] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) * 1024
  } catch {
    // Just ended.
    return 0
  }
}
