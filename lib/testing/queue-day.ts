import { randomBytes, randomUUID } from 'node:crypto'
import type { CheckInRequest } from '@/lib/contracts/check-ins'
import type { Database } from '@/lib/db/client'
import { facility, room } from '@/lib/db/schema/facility'
import { createVault } from '@/lib/db/vault'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { printTicket } from '@/lib/use-cases/admission/print-ticket'
import { callNext } from '@/lib/use-cases/queue/call-next'
import { buildCaller } from './builders/build-caller'
import { buildCheckIn, buildNewPerson } from './builders/build-check-in'
import { createRandom } from './qr-images-random'

export interface QueueDaySettings {
  admissions: number
  rooms: number
  nursesPerRoom: number
  /** When the first person comes; the last ones come after the next Vietnamese midnight. */
  from: Date
  to: Date
  seed: number
}

export const QUEUE_DAY_FACILITY = '31998'
const MINUTE_MS = 60_000
/** Share of the people who get a slip, and with it a waiting time. */
const PRINTED = 0.2
// At most so many transactions at once, as the pools of a few app processes allow.
const AT_ONCE = 24

/**
 * A hospital's day: people of every priority come all the time, and in each room several nurses press "next" at the
 * same moment, a little slower than people come. Time is simulated, the database is real. Gives how long that took.
 */
export async function runQueueDay(
  db: Database,
  settings: QueueDaySettings,
): Promise<{ calls: number; tookMs: number }> {
  const vault = createVault(randomBytes(32))
  const random = createRandom(settings.seed)
  const roomCodes = await createRooms(db, settings.rooms)
  const desk = buildCaller({ facilityCode: QUEUE_DAY_FACILITY })
  const nurse = buildCaller({
    facilityCode: QUEUE_DAY_FACILITY,
    role: 'nurse',
    name: 'Mai',
    permissions: permissionsOf('nurse'),
  })
  const minutes = Math.round((settings.to.getTime() - settings.from.getTime()) / MINUTE_MS)
  const startedAt = performance.now()
  let calls = 0
  for (let minute = 0, admitted = 0; minute < minutes; minute++) {
    const now = new Date(settings.from.getTime() + minute * MINUTE_MS)
    const due = Math.round((settings.admissions * (minute + 1)) / minutes) - admitted
    admitted += due
    const people = Array.from({ length: due }, () => toCheckIn(random, roomCodes, now))
    await inBatches(people, async (input) => {
      const result = await admitPatient({ db, vault }, { input, caller: desk, now })
      if (!result.ok) throw new Error(result.error.code)
      const { visitId } = result.value
      if (random() < PRINTED) await printTicket({ db, vault }, { input: { visitId }, caller: desk, now })
    })
    const presses = roomCodes.flatMap((roomCode) =>
      Array.from({ length: settings.nursesPerRoom }, () => roomCode).filter(
        () => random() < pressShare(settings, minutes),
      ),
    )
    await inBatches(presses, async (roomCode) => {
      const result = await callNext({ db }, { input: { requestId: randomUUID(), roomCode }, caller: nurse, now })
      if (result.ok) calls += 1
      else if (result.error.code !== 'queue_empty') throw new Error(result.error.code)
    })
  }
  return { calls, tookMs: performance.now() - startedAt }
}

async function createRooms(db: Database, count: number): Promise<string[]> {
  const facilityCode = QUEUE_DAY_FACILITY
  const codes = Array.from({ length: count }, (_, at) => String(101 + at))
  await db.insert(facility).values({ facilityCode, name: 'Bệnh viện Mẫu' })
  await db.insert(room).values(codes.map((code, position) => ({ facilityCode, code, name: `Phòng ${code}`, position })))
  return codes
}

/** Nine calls for ten people who come: queues grow, and some still wait at midnight. */
function pressShare({ admissions, rooms, nursesPerRoom }: QueueDaySettings, minutes: number): number {
  return Math.min(1, (0.9 * admissions) / (minutes * rooms * nursesPerRoom))
}

const TICKS: ReadonlyArray<NonNullable<CheckInRequest['priorityTicks']>> = [
  [],
  [{ ground: 'pregnant', paperSeen: true }],
  [{ ground: 'person-of-merit', paperSeen: true }],
  [{ ground: 'appointment-on-time', paperSeen: true }],
]

/** Half of the people have no priority. */
function toCheckIn(random: () => number, roomCodes: readonly string[], now: Date): CheckInRequest {
  const draw = random()
  const year = now.getUTCFullYear() - (draw < 0.12 ? 3 : draw < 0.2 ? 80 : 40)
  const ticks = draw > 0.7 ? TICKS[Math.floor(random() * TICKS.length)] : []
  return buildCheckIn({
    person: { create: buildNewPerson({ birthDate: { year } }) },
    roomCode: roomCodes[Math.floor(random() * roomCodes.length)] ?? '101',
    priorityTicks: ticks ?? [],
    emergency: random() < 0.01,
  })
}

async function inBatches<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  for (let at = 0; at < items.length; at += AT_ONCE) await Promise.all(items.slice(at, at + AT_ONCE).map(work))
}
