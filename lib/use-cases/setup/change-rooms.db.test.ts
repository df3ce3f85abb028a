import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { DeskEvent } from '@/lib/contracts/visits'
import type { RoomSetup } from '@/lib/contracts/room-setup'
import { createDeskEventListener } from '@/lib/db/desk-event-listener'
import { createVault } from '@/lib/db/vault'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { listRooms } from '@/lib/use-cases/admission/list-rooms'
import { arrangeRooms, createRoom, openRoom, renameRoom } from './change-rooms'
import { readRoomSetup } from './read-room-setup'
import { arrangeServices } from './arrange-services'
import { saveService } from './save-service'

const facilityCode = '31999'
const now = new Date('2026-11-26T02:00:00Z')
const administrator = buildCaller({ name: 'Tuấn', role: 'administrator' })
const call = <I>(input: I) => ({ input, caller: administrator, now })

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
beforeEach(async () => {
  await database.pool.query('truncate facility, room, visit, examination_service, setting_change')
  await fillFacility(database.db)
})
afterAll(() => database.drop())

async function setup(): Promise<RoomSetup> {
  const found = await readRoomSetup(database, { facilityCode, now })
  if (!found.ok) throw new Error('a list is always read')
  return found.value
}
const deps = () => ({ db: database.db, vault: createVault(Buffer.alloc(32, 7)) })
const offered = async () => {
  const listed = await listRooms(deps(), { caller: buildCaller(), now })
  return listed.ok ? listed.value.rooms.map(({ code }) => code) : []
}
const admit = (roomCode: string) =>
  admitPatient(deps(), { input: buildCheckIn({ roomCode }), caller: buildCaller(), now })

describe('a room', () => {
  it('that is added takes patients at once, last in the order of the house', async () => {
    await createRoom(database, call({ version: 0, code: '7B', name: 'Mắt', floor: '3' }))
    expect(await offered()).toEqual(['12', '14', 'P3A', '7B'])
    expect((await setup()).rooms.at(-1)).toEqual({ code: '7B', name: 'Mắt', floor: '3', open: true, waiting: 0 })
  })

  it('keeps its code: adding it again is refused and changes nothing', async () => {
    expect(await createRoom(database, call({ version: 0, code: '12', name: 'Khác' }))).toEqual({
      ok: false,
      error: { code: 'room_exists' },
    })
    expect((await setup()).rooms[0]?.name).toBe('Nội tổng quát')
  })

  it('is renamed, and loses its floor where none is given', async () => {
    const renamed = await renameRoom(database, call({ version: 0, code: '12', name: 'Nội 1' }))
    expect(renamed).toMatchObject({ value: { rooms: [{ code: '12', name: 'Nội 1' }, {}, {}, {}] } })
    expect((await setup()).rooms[0]?.floor).toBeUndefined()
  })

  it('with people waiting closes only when that is meant, and they stay in its queue', async () => {
    await admit('12')
    expect(await openRoom(database, call({ version: 0, code: '12', open: false }))).toEqual({
      ok: false,
      error: { code: 'room_has_waiting' },
    })
    expect(await offered()).toContain('12')
    await openRoom(database, call({ version: 0, code: '12', open: false, evenWaiting: true }))
    expect(await offered()).not.toContain('12')
    expect((await setup()).rooms[0]).toMatchObject({ open: false, waiting: 1 })
    await openRoom(database, call({ version: 1, code: '12', open: true }))
    expect(await offered()).toContain('12')
  })

  it('that does not exist is not found', async () => {
    const nowhere = { version: 0, code: '77', name: 'Không có', open: true }
    for (const change of [renameRoom(database, call(nowhere)), openRoom(database, call(nowhere))]) {
      expect(await change).toEqual({ ok: false, error: { code: 'room_not_found' } })
    }
  })
})

describe('the order of the house', () => {
  it('is what every list shows afterwards', async () => {
    const codes = ['P3A', '12', '99', '14']
    await arrangeRooms(database, call({ version: 0, codes }))
    expect((await setup()).rooms.map(({ code }) => code)).toEqual(codes)
    expect(await offered()).toEqual(['P3A', '12', '14'])
    expect((await setup()).changes[0]?.changes).toEqual([
      { field: 'order', from: '12, 14, P3A, 99', to: 'P3A, 12, 99, 14' },
    ])
  })

  it.each([[['12', '14', 'P3A']], [['12', '14', 'P3A', '99', '12']], [['12', '14', 'P3A', '77']]])(
    'is not taken from a list that is not what is there: %j',
    async (codes) => {
      expect(await arrangeRooms(database, call({ version: 0, codes }))).toEqual({
        ok: false,
        error: { code: 'setting_changed' },
      })
    },
  )
})

it('whoever watches the desk is told of every change, and of nothing where nothing changed', async () => {
  const listener = createDeskEventListener(database.url)
  const told: DeskEvent[] = []
  await listener.subscribe(facilityCode, { onEvent: (event) => told.push(event), onLost: () => undefined })
  await renameRoom(database, call({ version: 0, code: '12', name: 'Nội 2', floor: '2' }))
  await createRoom(database, call({ version: 1, code: '12', name: 'Trùng' }))
  await arrangeRooms(database, call({ version: 1, codes: ['14', '12', 'P3A', '99'] }))
  await expect.poll(() => told).toEqual([{ kind: 'setup-changed' }, { kind: 'setup-changed' }])
  await listener.close()
})

describe('a service', () => {
  const service = {
    code: '02.1896',
    name: 'Khám Nội',
    kind: 'examination',
    visitType: '01',
    priceVnd: 50_600,
    roomCodes: ['12', 'P3A'],
    open: true,
    validFrom: localDateSchema.parse('2026-12-01'),
    validTo: null,
  } as const
  const given = { ...service, roomCodes: [...service.roomCodes] }

  it('is added, described anew, and its history tells both', async () => {
    await saveService(database, call({ version: 0, add: true, ...given }))
    const saved = await saveService(database, call({ version: 1, add: false, ...given, priceVnd: 55_000 }))
    expect(saved).toMatchObject({
      value: {
        services: [{ code: '02.1896', priceVnd: 55_000, roomCodes: ['12', 'P3A'] }],
        changes: [{ changes: [{ subject: '02.1896', field: 'priceVnd', from: 50_600, to: 55_000 }] }, { version: 1 }],
      },
    })
  })

  it.each([
    ['a code twice', { add: true }, 'service_exists'],
    ['a code nobody knows', { add: false, code: '99' }, 'not_found'],
    ['a room nobody knows', { add: false, roomCodes: ['77'] }, 'room_not_found'],
    ['an end before the beginning', { add: false, validTo: localDateSchema.parse('2026-11-30') }, 'days_reversed'],
  ])('is refused with %s', async (_what, part, code) => {
    await saveService(database, call({ version: 0, add: true, ...given }))
    expect(await saveService(database, call({ version: 1, ...given, ...part }))).toEqual({ ok: false, error: { code } })
    expect((await setup()).services).toMatchObject([service])
  })

  it('moved before another is what the counter proposes there, and one added later comes last', async () => {
    for (const [version, code] of ['A', 'B', 'C'].entries())
      await saveService(database, call({ version, add: true, ...given, code }))
    const ordered = await arrangeServices(database, call({ version: 3, codes: ['C', 'A', 'B'] }))
    expect(ordered).toMatchObject({
      value: { changes: [{ changes: [{ field: 'order', from: 'A, B, C', to: 'C, A, B' }] }, {}, {}, {}] },
    })
    await saveService(database, call({ version: 4, add: true, ...given, code: 'D' }))
    const day = new Date('2026-12-01T02:00:00Z')
    const listed = await listRooms(deps(), { caller: buildCaller(), now: day })
    const room = listed.ok ? listed.value.rooms.find(({ code }) => code === '12') : undefined
    expect(room?.services.map(({ code }) => code)).toEqual(['C', 'A', 'B', 'D'])
  })

  it.each([[['A']], [['A', 'B', 'B']], [['A', 'C']]])(
    'is not put into an order that is not of what is there: %j',
    async (codes) => {
      await saveService(database, call({ version: 0, add: true, ...given, code: 'A' }))
      await saveService(database, call({ version: 1, add: true, ...given, code: 'B' }))
      expect(await arrangeServices(database, call({ version: 2, codes }))).toEqual({
        ok: false,
        error: { code: 'setting_changed' },
      })
    },
  )
})
