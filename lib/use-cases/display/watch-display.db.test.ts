import { randomBytes, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { changeScreen, createScreen, revokeScreen } from '@/lib/auth/screen/manage-screens'
import { pairScreen } from '@/lib/auth/screen/pair-screen'
import { readScreenCaller } from '@/lib/auth/screen/find-screen-caller'
import type { DisplayMessage } from '@/lib/contracts/display'
import { createDeskEventListener, type DeskEventListener } from '@/lib/db/desk-event-listener'
import { createVault } from '@/lib/db/vault'
import type { Caller } from '@/lib/domain/access/caller'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn, buildNewPerson } from '@/lib/testing/builders/build-check-in'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '../admission/admit-patient'
import { callNext } from '../queue/call-next'
import { watchDisplay } from './watch-display'

const vault = createVault(randomBytes(32))
const facilityCode = '31999'
const nurse = buildCaller({ role: 'nurse', permissions: permissionsOf('nurse') })
const actor = { kind: 'system' as const, id: 'root', name: 'root', address: '' }
let database: TestDatabase
let deskEvents: DeskEventListener
beforeAll(async () => {
  database = await createTestDatabase()
  deskEvents = createDeskEventListener(database.url)
  await fillFacility(database.db)
})
afterAll(async () => {
  await deskEvents.close()
  await database.drop()
})

async function admitAndCall(now: Date, roomCode = '12', fullName = 'Phạm Thị Nhung'): Promise<string> {
  await admit(now, roomCode, fullName)
  return call(now, roomCode)
}

async function admit(now: Date, roomCode: string, fullName = 'Phạm Thị Nhung'): Promise<void> {
  const input = buildCheckIn({
    person: { create: buildNewPerson({ fullName }), differsBecause: 'Người khác' },
    roomCode,
  })
  await admitPatient({ db: database.db, vault }, { input, caller: buildCaller(), now })
}

async function call(now: Date, roomCode: string): Promise<string> {
  const called = await callNext(
    { db: database.db },
    { input: { requestId: randomUUID(), roomCode }, caller: nurse, now },
  )
  return called.ok ? called.value.label : called.error.code
}

async function pairedScreen(settings: { name: string; roomCodes?: string[]; showNames?: boolean }, now: Date) {
  const screen = { facilityCode, roomCodes: [], showNames: false, ...settings }
  const code = await createScreen(database.db, screen, actor, now)
  const paired = await pairScreen(database.db, { facilityCode, code, address: '10.0.0.9', now })
  if (!paired.ok) throw new Error(paired.error.code)
  const { token } = paired.value
  const find = () => readScreenCaller(database.db, { facilityCode, token, address: '10.0.0.9', now })
  const caller = await find()
  if (!caller) throw new Error('not paired')
  return { code, caller, find }
}

/** A screen that listens; what it was told, and how to cut its line. */
async function watch(caller: Caller, clock: () => Date, lastSeen?: string) {
  const told: DisplayMessage[] = []
  let position: string | undefined
  const { stop, beat } = await watchDisplay(
    { db: database.db, deskEvents },
    {
      caller,
      lastSeen,
      send: (message, id) => {
        told.push(message)
        position = id ?? position
      },
      end: () => undefined,
      clock,
    },
  )
  await vi.waitFor(() => expect(told[0]?.kind).toBe('state'))
  const calls = () => told.flatMap((message) => (message.kind === 'call' ? [message.call] : []))
  const labels = () => calls().map(({ label }) => label)
  const states = () => told.flatMap((message) => (message.kind === 'state' ? [message] : []))
  return { stop, beat, told, calls, labels, states, position: () => position }
}

describe('a screen', () => {
  it('shows each call of its rooms once, in order, and after a cut exactly those it missed', async () => {
    const now = new Date('2026-11-24T01:00:00Z')
    const clock = () => now
    const { caller } = await pairedScreen({ name: 'Sảnh', roomCodes: ['12', '14'] }, now)
    const before = await watch(caller, clock)
    expect(before.states()).toMatchObject([{ day: '2026-11-24', facilityName: 'Bệnh viện Mẫu', rooms: [] }])
    await admitAndCall(now)
    await admitAndCall(now, 'P3A')
    await admitAndCall(now, '14')
    await vi.waitFor(() => expect(before.calls().map(({ roomCode }) => roomCode)).toEqual(['12', '14']))
    before.stop()
    await admitAndCall(now)
    await admitAndCall(now)
    const after = await watch(caller, clock, before.position())
    await admitAndCall(now)
    await vi.waitFor(() => expect(after.labels()).toEqual(['002', '003', '004']))
    expect(after.states()[0]?.rooms.map(({ label, roomCode }) => `${roomCode} ${label}`)).toEqual(['12 003', '14 001'])
    expect(before.labels()).toEqual(['001', '001'])
    after.stop()
  })

  it('opened for the first time shows the last numbers and announces none of them', async () => {
    const now = new Date('2026-11-25T01:00:00Z')
    const { caller } = await pairedScreen({ name: 'Mới' }, now)
    const label = await admitAndCall(now)
    const screen = await watch(caller, () => now)
    expect(screen.states()[0]?.rooms).toMatchObject([{ label, roomCode: '12', roomName: 'Nội tổng quát', floor: '2' }])
    screen.stop()
    const missed = await admitAndCall(now)
    const again = await watch(caller, () => now, screen.position())
    const next = await admitAndCall(now)
    await vi.waitFor(() => expect(again.labels()).toEqual([missed, next]))
    expect(screen.labels()).toEqual([])
    again.stop()
  })

  it('is cleared at midnight in Viet Nam, and shows number 001 of the new day', async () => {
    let now = new Date('2026-11-26T16:59:58Z')
    const { caller } = await pairedScreen({ name: 'Đêm' }, now)
    await admitAndCall(now)
    const screen = await watch(caller, () => now)
    now = new Date('2026-11-26T17:00:03Z')
    screen.beat()
    await vi.waitFor(() =>
      expect(screen.states()).toMatchObject([{ day: '2026-11-26' }, { day: '2026-11-27', rooms: [] }]),
    )
    await admitAndCall(now)
    await vi.waitFor(() => expect(screen.calls()).toMatchObject([{ label: '001', id: '2026-11-27.1' }]))
    screen.stop()
  })

  it('shows other rooms as soon as an administrator says so, without being paired again', async () => {
    const now = new Date('2026-12-03T01:00:00Z')
    const { caller } = await pairedScreen({ name: 'Tầng 3', roomCodes: ['12'] }, now)
    await admitAndCall(now, '14')
    const screen = await watch(caller, () => now)
    const wanted = { facilityCode, screenId: caller.id, name: 'Tầng 4', roomCodes: ['14'], showNames: true }
    expect(await changeScreen(database.db, wanted, actor)).toBe(true)
    await vi.waitFor(() => expect(screen.states()).toMatchObject([{ rooms: [] }, { rooms: [{ roomCode: '14' }] }]))
    await admitAndCall(now)
    await admitAndCall(now, '14')
    await vi.waitFor(() => expect(screen.calls()).toMatchObject([{ roomCode: '14', maskedName: 'P. T. Nhung' }]))
    await revokeScreen(database.db, { facilityCode, screenId: caller.id }, actor, now)
    expect(await changeScreen(database.db, wanted, actor)).toBe(false)
    screen.stop()
  })

  it('shows whose number is of yesterday when they are called after midnight', async () => {
    let now = new Date('2026-12-01T16:50:00Z')
    const { caller } = await pairedScreen({ name: 'Qua đêm' }, now)
    await admit(now, 'P3A')
    now = new Date('2026-12-01T17:05:00Z')
    const screen = await watch(caller, () => now)
    await call(now, 'P3A')
    await admit(now, 'P3A')
    await call(now, 'P3A')
    await vi.waitFor(() =>
      expect(screen.calls()).toMatchObject([
        { id: '2026-12-02.1', label: '001 (01/12)', number: 1, numberDay: '2026-12-01' },
        { id: '2026-12-02.2', label: '001', number: 1 },
      ]),
    )
    expect(screen.calls()[1]?.numberDay).toBeUndefined()
    screen.stop()
  })

  it.each([
    ['nothing of the person', false, undefined],
    ['a masked name where it is switched on', true, 'L. T. Sương'],
  ])('is told %s', async (_name, showNames, maskedName) => {
    const now = new Date(showNames ? '2026-11-28T01:00:00Z' : '2026-11-29T01:00:00Z')
    const { caller } = await pairedScreen({ name: `Tên ${showNames}`, showNames }, now)
    const screen = await watch(caller, () => now)
    await admitAndCall(now, '12', 'Lò Thị Sương')
    await vi.waitFor(() => expect(screen.calls()).toHaveLength(1))
    expect(screen.calls()[0]?.maskedName).toBe(maskedName)
    expect(JSON.stringify(screen.told)).not.toContain('Lò')
    expect([...caller.permissions]).toEqual(['display:read'])
    screen.stop()
  })
})

describe('pairing', () => {
  const now = new Date('2026-11-24T01:00:00Z')
  const pair = (code: string, at = now) => pairScreen(database.db, { facilityCode, code, address: '', now: at })
  const refused = { ok: false, error: { code: 'pairing_refused' } }

  it('works once, however the code is typed, and not after a quarter of an hour', async () => {
    const screen = { facilityCode, name: 'Tầng 2', roomCodes: [], showNames: false }
    const [first, late] = [
      await createScreen(database.db, screen, actor, now),
      await createScreen(database.db, screen, actor, now),
    ]
    expect(await pair(first.toLowerCase().replace('-', ' '))).toMatchObject({ ok: true, value: { name: 'Tầng 2' } })
    expect(await pair(first)).toEqual(refused)
    expect(await pair(late, new Date(now.getTime() + 16 * 60_000))).toEqual(refused)
    expect(await pair('')).toEqual(refused)
  })

  it('gives a screen nothing once it is revoked', async () => {
    const { find } = await pairedScreen({ name: 'Bỏ đi' }, now)
    expect(await find()).not.toBeNull()
    expect(await revokeScreen(database.db, { facilityCode, name: 'Bỏ đi' }, actor, now)).toHaveLength(1)
    expect(await find()).toBeNull()
    expect(await revokeScreen(database.db, { facilityCode, name: 'Bỏ đi' }, actor, now)).toHaveLength(0)
  })
})
