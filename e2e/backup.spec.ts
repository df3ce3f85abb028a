import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { APIRequestContext } from '@playwright/test'
import { Client } from 'pg'
import { checkInResponseSchema } from '@/lib/contracts/check-ins'
import { startApp } from '@/lib/testing/app-process'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { startEmbeddedPostgres } from '@/lib/db/embedded-postgres'
import { expect, test } from './fixtures/test'
import { runCommand, startCommand } from './fixtures/run-command'
import { copyDatabase, requireEnv } from './setup/copy-database'
import { FACILITY_CODE } from './setup/start-database'

interface Acknowledged {
  visitId: string
  label: string
  at: number
}

const DESKS = 6

/** Desks that admit one person after another through HTTP, and remember each answer that came, and when. */
function startDesks(request: APIRequestContext, baseUrl: string, inventName: (beginning: string) => string) {
  const acknowledged: Acknowledged[] = []
  const failures: string[] = []
  const closing = new AbortController()
  const desks = Array.from({ length: DESKS }, async () => {
    while (!closing.signal.aborted) {
      const data = buildCheckIn({
        person: { create: buildNewPerson({ fullName: inventName('Người Mẫu') }), differsBecause: 'thử' },
      })
      const answer = await request.post(`${baseUrl}/api/v1/check-ins`, { data })
      const at = performance.now()
      if (answer.ok()) {
        const { visitId, ticket } = checkInResponseSchema.parse((await answer.json()).value)
        acknowledged.push({ visitId, label: ticket.label, at })
      } else failures.push(await answer.text())
    }
  })
  return {
    acknowledged,
    async close() {
      closing.abort()
      await Promise.all(desks)
      expect(failures).toEqual([])
    },
  }
}

function whole(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.age'))
}

async function visitIds(url: string): Promise<Set<string>> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query<{ id: string }>('select id from visit')
  await client.end()
  return new Set(rows.map(({ id }) => id))
}

test.describe('backup', () => {
  test.setTimeout(180_000)
  let root = ''
  let backups = ''
  let keyFile = ''
  let env: Record<string, string> = {}

  test.beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'tiepdon-drill-'))
    backups = join(root, 'backups')
    keyFile = join(root, 'recovery-key')
    mkdirSync(backups)
    const { output } = await runCommand('backup-key', [], {})
    writeFileSync(keyFile, output)
    env = {
      FACILITY_CODE,
      APP_SECRET_FILE: requireEnv('E2E_SECRET_FILE'),
      DATA_DIR: join(root, 'no-data-here'),
      BACKUP_DIR: backups,
      BACKUP_PUBLIC_KEY: /age1\S+/.exec(output)?.[0] ?? '',
    }
  })
  test.afterAll(() => rmSync(root, { recursive: true, force: true }))

  test('taken while six desks admit, it restores to a state with every visit acknowledged before it', async ({
    page,
    desk,
    signIn,
    inventName,
  }) => {
    await signIn('letan')
    const desks = startDesks(page.request, desk.app.baseUrl, inventName)
    await expect.poll(() => desks.acknowledged.length).toBeGreaterThan(30)
    const begunAt = performance.now()
    const before = desks.acknowledged.filter(({ at }) => at < begunAt)
    const backup = await runCommand('backup', [], { ...env, DATABASE_URL: desk.databaseUrl })
    const endedAt = performance.now()
    await expect.poll(() => desks.acknowledged.some(({ at }) => at > endedAt)).toBe(true)
    await desks.close()
    expect(backup).toEqual({ code: 0, output: expect.stringContaining('Đã sao lưu') })
    // The load went on all the while, and some of it came too late to be in it.
    expect(desks.acknowledged.filter(({ at }) => at > begunAt && at < endedAt).length).toBeGreaterThan(0)

    const dataDir = join(root, 'restored')
    const file = join(backups, whole(backups)[0] ?? '')
    const restore = await runCommand('restore', ['--file', file, '--key-file', keyFile], { DATA_DIR: dataDir })
    expect(restore).toEqual({ code: 0, output: expect.stringContaining('đọc lại khớp từng bảng') })

    const server = await startEmbeddedPostgres({ dataDir: join(dataDir, 'postgres') })
    try {
      const restored = await visitIds(server.url)
      expect(before.filter(({ visitId }) => !restored.has(visitId))).toEqual([])
      expect(desks.acknowledged.filter(({ visitId }) => !restored.has(visitId)).length).toBeGreaterThan(0)

      // And it is a desk again: the app starts on it, knows the visits and goes on with the next number.
      const app = await startApp({
        databaseUrl: server.url,
        secretFile: join(dataDir, 'app-secret'),
        facilityCode: FACILITY_CODE,
        gatewayUrl: desk.sandbox.baseUrl,
      })
      const session = { username: 'letan', password: 'TiepDon-mau-2026' }
      const again = await page.request.post(`${app.baseUrl}/api/v1/session`, { data: session })
      expect(again.status()).toBe(200)
      const admitted = await page.request.post(`${app.baseUrl}/api/v1/check-ins`, { data: buildCheckIn() })
      expect(admitted.status()).toBe(200)
      const { ticket } = checkInResponseSchema.parse((await admitted.json()).value)
      const given = before.map(({ label }) => label)
      expect(given).not.toContain(ticket.label)
      await app.kill('SIGTERM')
    } finally {
      await server.stop()
    }
  })

  test('killed half-way, it leaves nothing that anybody would take for a backup', async () => {
    const database = await copyDatabase(`backup_${process.pid}`)
    const blocker = new Client({ connectionString: database.url })
    await blocker.connect()
    try {
      // Holds the backup up at the last of its tables, when much of the file is written.
      await blocker.query('begin')
      await blocker.query('lock table visit in access exclusive mode')
      const folder = join(root, 'killed')
      mkdirSync(folder)
      const settings = { ...env, DATABASE_URL: database.url, BACKUP_DIR: folder }
      const running = startCommand('backup', settings)
      await expect.poll(() => readdirSync(folder).some((name) => statSync(join(folder, name)).size > 65_536)).toBe(true)
      running.kill('SIGKILL')
      await once(running, 'exit')
      expect(readdirSync(folder)).toEqual([expect.stringMatching(/\.age\.part$/)])
      await blocker.query('rollback')

      const part = join(folder, readdirSync(folder)[0] ?? '')
      const restore = await runCommand('restore', ['--file', part, '--key-file', keyFile, '--check'], {})
      expect(restore).toEqual({ code: 1, output: expect.stringContaining('bị hỏng hoặc thiếu phần cuối') })
      const next = await runCommand('backup', [], settings)
      expect(next.code).toBe(0)
      expect(readdirSync(folder)).toEqual(whole(folder))
      expect(whole(folder)).toHaveLength(1)
    } finally {
      await blocker.end()
      await database.drop()
    }
  })

  test('an administrator sees when the last one was, and is warned where there is none', async ({
    page,
    desk,
    signIn,
  }) => {
    const client = new Client({ connectionString: desk.databaseUrl })
    await client.connect()
    await client.query('delete from backup_run')
    await signIn('quantri')
    await page.goto('/admin/backups')
    await expect(page.getByRole('status').filter({ hasText: 'Chưa có bản sao lưu nào' })).toBeVisible()

    await runCommand('backup', [], { ...env, DATABASE_URL: desk.databaseUrl })
    await page.reload()
    await expect(page.getByRole('status').filter({ hasText: 'Bản gần nhất lúc' })).toBeVisible()
    await expect(page.getByRole('listitem').filter({ hasText: 'tiepdon-31999-' })).toContainText('Xong')

    await client.query("update backup_run set started_at = started_at - interval '4 days'")
    await page.reload()
    await expect(page.getByRole('status').filter({ hasText: 'Đã nhiều ngày chưa sao lưu' })).toBeVisible()
    await client.end()
  })
})
