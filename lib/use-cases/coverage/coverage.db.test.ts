import { randomBytes, randomUUID } from 'node:crypto'
import { desc, eq } from 'drizzle-orm'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import type { CoverageRequest } from '@/lib/contracts/coverage'
import { auditEntry } from '@/lib/db/schema/audit'
import { coverageCheck } from '@/lib/db/schema/coverage'
import { restrictedDiagnosis } from '@/lib/db/schema/records'
import { visit } from '@/lib/db/schema/visit'
import { createVault } from '@/lib/db/vault'
import { findKnownCoverage } from '@/lib/db/known-coverage-store'
import { claimVisitsToAsk } from '@/lib/db/visit-coverage-store'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { createGateway } from '@/lib/gateway/create-gateway'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { createTestPerson } from '@/lib/testing/builders/create-test-person'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { startSandbox, type SandboxProcess } from '@/lib/testing/sandbox-process'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { sandboxPersonForCode, type SandboxPerson } from '@/sandbox/people/sandbox-person'
import { sandboxAccount } from '@/sandbox/sandbox-account'
import { askAgain } from './ask-again'
import { askCoverage } from './ask-coverage'

const SEED = 20_261
const vault = createVault(randomBytes(32))
const caller = buildCaller()
const good = sandboxPersonForCode(SEED, '000')

let database: TestDatabase
let sandbox: SandboxProcess
beforeAll(async () => {
  database = await createTestDatabase()
  await fillFacility(database.db)
  sandbox = await startSandbox({ seed: SEED, people: 1_000 })
})
afterEach(async () => {
  await sandbox.setFault({ mode: 'none' })
  await database.db.delete(visit)
  await database.db.delete(coverageCheck)
})
afterAll(async () => {
  await sandbox.stop()
  await database.drop()
})

const facilityCode = '31999'

/** A process of its own: another memory of answers, another circuit. */
const newProcess = () => ({
  facilityCode,
  db: database.db,
  vault,
  gateway: createGateway(
    { baseUrl: sandbox.baseUrl, ...sandboxAccount, timeoutMs: 1_500 },
    { now: () => new Date(), log: () => undefined },
  ),
})
const ask = (input: CoverageRequest, process = newProcess()) => askCoverage(process, { input, caller, now: new Date() })
const byNumber = ({ personalNumber, fullName, birthDate }: SandboxPerson) => ({ personalNumber, fullName, birthDate })
const addPerson = ({ fullName, birthDate, personalNumber }: SandboxPerson) =>
  createTestPerson({ db: database.db, vault }, { fullName, birthDate }, [
    { kind: 'personal-number', value: personalNumber },
  ])
const addVisit = async (personId: PersonId, overrides: Partial<typeof visit.$inferInsert> = {}) => {
  const id = randomUUID()
  await database.db.insert(visit).values({
    facilityCode,
    id,
    visitDay: toLocalDate(new Date()),
    personId,
    roomCode: '12',
    state: 'waiting',
    admittedAt: new Date(),
    admittedBy: 'Lan',
    identifiedMethod: 'typed-number',
    identifiedMedium: 'card',
    vneidSeen: [],
    priorityGroup: 4,
    priorityTicks: [],
    emergency: false,
    useInsurance: true,
    coverage: 'unverified',
    coverageAskAgainAt: new Date(Date.now() - 1_000),
    ...overrides,
  })
  return id
}
const readVisit = async (id: string) => (await database.db.select().from(visit).where(eq(visit.id, id)))[0]
const people = new Map<string, Promise<PersonId>>()
const personOf = (person: SandboxPerson) => {
  const known = people.get(person.personalNumber) ?? addPerson(person)
  people.set(person.personalNumber, known)
  return known
}

describe('askCoverage', () => {
  it('keeps answer and evidence encrypted, settles the visit of today and records who asked', async () => {
    const personId = await personOf(good)
    const id = await addVisit(personId)
    expect(await ask({ personId })).toMatchObject({ ok: true, value: { status: 'verified', resultCode: '000' } })

    const [check] = await database.db.select().from(coverageCheck)
    expect(check).toMatchObject({ status: 'verified', resultCode: '000', problem: null })
    expect(check?.evidenceCipher.includes(good.fullName)).toBe(false)
    expect(vault.open(check?.evidenceCipher ?? Buffer.of())).toContain('maKetQua')
    expect(await readVisit(id)).toMatchObject({
      coverage: 'verified',
      coverageCheckId: check?.id,
      coverageAskAgainAt: null,
    })
    const [entry] = await database.db.select().from(auditEntry).orderBy(desc(auditEntry.seq)).limit(1)
    expect(entry).toMatchObject({ action: 'coverage.ask', personId, details: { status: 'verified', visits: 1 } })
  })

  it('takes what another process verified minutes ago, but not for another name', async () => {
    await ask(byNumber(good))
    const before = await sandbox.stats()
    expect(await ask(byNumber(good))).toMatchObject({ value: { status: 'verified' } })
    expect((await sandbox.stats()).card).toBe(before.card)
    expect(await ask({ ...byNumber(good), fullName: 'Người Khác Hẳn' })).toMatchObject({
      value: { status: 'mismatch' },
    })
    expect((await sandbox.stats()).card).toBeGreaterThan(before.card)
  })

  it('keeps restricted diagnoses of earlier visits from reception, not from nurses nor from the evidence', async () => {
    const process = newProcess()
    const asked = { ...byNumber(good) }
    const seenBy = async (role: 'receptionist' | 'nurse') => {
      const answer = await askCoverage(process, { input: asked, caller: buildCaller({ role }), now: new Date() })
      return answer.ok ? answer.value.visits : undefined
    }
    await vi.waitFor(async () => expect((await seenBy('nurse'))?.length).toBeGreaterThan(0), { timeout: 10_000 })
    const label = (await seenBy('nurse'))?.[0]?.diagnosis ?? ''
    const row = { facilityCode: '31999', codePrefix: 'X99', label, addedAt: new Date(), addedBy: 'Tuấn' }
    await database.db.insert(restrictedDiagnosis).values(row)
    expect((await seenBy('receptionist'))?.[0]).toMatchObject({ diagnosis: '', restricted: true })
    expect((await seenBy('nurse'))?.[0]).toMatchObject({ diagnosis: label })
    await database.db.delete(restrictedDiagnosis)
  })

  it.each(['hang', 'http-500', 'html-502', 'reset', 'truncated-json', 'rubbish'] as const)(
    'answers "unverified" and keeps the proof of asking while the gateway does %s',
    async (mode) => {
      await sandbox.setFault({ mode })
      const answer = await ask(byNumber(good))
      expect(answer).toMatchObject({ ok: true, value: { status: 'unverified', problem: { code: /^gateway_/ } } })
      const [check] = await database.db.select().from(coverageCheck)
      expect(check?.status).toBe('unverified')
      expect(JSON.parse(vault.open(check?.evidenceCipher ?? Buffer.of()))).toHaveLength(1)
    },
  )

  it('adds parts that come late to the check it kept, and does not ask twice meanwhile', async () => {
    await sandbox.setFault({ mode: 'slow', only: 'copayment', delayMs: 2_000 })
    const before = await sandbox.stats()
    const process = newProcess()
    expect(await ask(byNumber(good), process)).toMatchObject({ value: { status: 'verified', pending: ['copayment'] } })
    expect(await ask(byNumber(good), process)).toMatchObject({ value: { status: 'verified' } })
    const readEvidence = async () => {
      const checks = await database.db.select().from(coverageCheck)
      return checks.map(
        ({ evidenceCipher }) => z.array(z.unknown()).parse(JSON.parse(vault.open(evidenceCipher))).length,
      )
    }
    await vi.waitFor(async () => expect(await readEvidence()).toEqual([3]), { timeout: 10_000 })
    expect(await ask(byNumber(good))).not.toHaveProperty('value.pending')
    const { card, history, copayment } = await sandbox.stats()
    expect([card, history, copayment]).toEqual([before.card + 1, before.history + 1, before.copayment + 1])
  })

  it('asks with another number of somebody whom the gateway does not know by the first', async () => {
    const { fullName, birthDate, socialInsuranceNumber } = good
    const unknown = { kind: 'personal-number' as const, value: '031385000007' }
    const known = { kind: 'social-insurance-number' as const, value: socialInsuranceNumber }
    const personId = await createTestPerson({ db: database.db, vault }, { fullName, birthDate }, [unknown, known])
    expect(await ask({ personId })).toMatchObject({ value: { status: 'not-found' } })
    const day = toLocalDate(new Date())
    const onFile = await findKnownCoverage(database.db, { facilityCode: '31999', personId, day })
    expect(onFile).toMatchObject({ isNewNumberOpen: true, today: { status: 'not-found' } })
    expect(await ask({ personId })).toMatchObject({ value: { status: 'verified' } })
  })

  it('says that a person has no number to ask with', async () => {
    const personId = await createTestPerson({ db: database.db, vault }, { fullName: 'Lê Thị Không Số' })
    expect(await ask({ personId })).toEqual({ ok: false, error: { code: 'no_number_to_ask' } })
  })
})

describe('askAgain', () => {
  it('asks with growing pauses until the gateway answers, then never again', async () => {
    const id = await addVisit(await personOf(good))
    const process = newProcess()
    await sandbox.setFault({ mode: 'http-500' })
    const start = Date.now()
    expect(await askAgain(process, new Date(start))).toBe(1)
    expect(await readVisit(id)).toMatchObject({
      coverage: 'unverified',
      coverageAttempts: 1,
      coverageAskAgainAt: new Date(start + 30_000),
    })
    expect(await askAgain(process, new Date(start + 29_000))).toBe(0)

    await sandbox.setFault({ mode: 'none' })
    expect(await askAgain(newProcess(), new Date(start + 30_000))).toBe(1)
    expect(await readVisit(id)).toMatchObject({ coverage: 'verified', coverageAskAgainAt: null })
    expect(await askAgain(process, new Date(start + 3_600_000))).toBe(0)
  })

  it('gives up at the end of the day and where there is nothing to ask with', async () => {
    const yesterday = toLocalDate(new Date(Date.now() - 86_400_000))
    const noNumber = await createTestPerson({ db: database.db, vault }, { fullName: 'Lê Thị Không Gì' })
    const ids = [await addVisit(await personOf(good), { visitDay: yesterday }), await addVisit(noNumber)]
    expect(await askAgain(newProcess(), new Date())).toBe(2)
    for (const id of ids) {
      expect(await readVisit(id)).toMatchObject({ coverage: 'unverified', coverageAskAgainAt: null })
    }
  })

  it('gives each visit to one of the processes that claim at the same time', async () => {
    const personId = await personOf(good)
    const rooms = Array.from({ length: 30 }, (_, at) => `R${at}`)
    for (const roomCode of rooms) await addVisit(personId, { roomCode })
    const now = new Date()
    const claim = () =>
      claimVisitsToAsk(database.db, { facilityCode, now, leaseUntil: new Date(now.getTime() + 60_000), limit: 8 })
    const claimed = (await Promise.all(Array.from({ length: 6 }, claim))).flat().map(({ visitId }) => visitId)
    expect(new Set(claimed).size).toBe(claimed.length)
    expect(claimed.length).toBeGreaterThanOrEqual(8)
  })
})
