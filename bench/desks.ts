/**
 * 50 desks admit at once through two app processes on one database; then again while app and database are killed
 * with SIGKILL in turn. Nothing acknowledged may be lost, no number given twice, none left out.
 *
 * npm run bench:desks -- --desks 50 --seconds 20 --kills 20
 */
import { randomUUID } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { checkInResponseSchema, type CheckInResponse } from '@/lib/contracts/check-ins'
import { post, signIn } from './desk-client'
import { reportFigures } from './report'
import { findLedgerFaults } from './ticket-ledger'
import { createWorld, type World } from './world'

const ROOMS = ['3', '5', '8', '9', '12', '14']

interface Tally {
  acknowledged: Map<string, CheckInResponse>
  serverErrors: number
  refused: Map<string, number>
  differentAnswers: number
}

const { values } = parseArgs({
  options: {
    desks: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    kills: { type: 'string', default: '20' },
  },
})
const desks = Number(values.desks)
const calmMs = Number(values.seconds) * 1000
const kills = Number(values.kills)

const world = await createWorld({ apps: 2, people: 200 })
try {
  const cookie = await signIn(baseUrlOf(world, 0))
  const tally: Tally = { acknowledged: new Map(), serverErrors: 0, refused: new Map(), differentAnswers: 0 }

  const calmStart = performance.now()
  await runDesks(() => performance.now() - calmStart < calmMs)
  const calmSeconds = (performance.now() - calmStart) / 1000
  const calmAdmissions = tally.acknowledged.size
  const calmServerErrors = tally.serverErrors

  let storm = true
  const finished = runDesks(() => storm)
  for (let round = 0; round < kills; round++) {
    await delay(1000)
    await killOne(round)
  }
  await delay(1000)
  storm = false
  await finished

  const faults = await findLedgerFaults(world.database.url, tally.acknowledged)
  reportFigures(`${desks} desks, 2 app processes, ${kills} kills`, [
    { name: 'admissions, calm', value: calmAdmissions, unit: '', bar: { kind: 'min', value: 1 } },
    { name: 'admissions per second, calm', value: calmAdmissions / calmSeconds, unit: '1/s' },
    { name: '5xx while calm', value: calmServerErrors, unit: '', bar: { kind: 'max', value: 0 } },
    { name: 'refusals (all codes)', value: sum(tally.refused), unit: '', bar: { kind: 'max', value: 0 } },
    { name: 'admissions acknowledged in all', value: tally.acknowledged.size, unit: '' },
    { name: 'same request, other ticket', value: tally.differentAnswers, unit: '', bar: { kind: 'max', value: 0 } },
    { name: 'acknowledged but lost', value: faults.lost, unit: '', bar: { kind: 'max', value: 0 } },
    { name: 'numbers given twice', value: faults.duplicates, unit: '', bar: { kind: 'max', value: 0 } },
    { name: 'numbers left out', value: faults.gaps, unit: '', bar: { kind: 'max', value: 0 } },
    { name: 'people admitted twice to a room', value: faults.doubleVisits, unit: '', bar: { kind: 'max', value: 0 } },
  ])
  if (tally.refused.size > 0) console.log('refused:', Object.fromEntries(tally.refused))

  async function runDesks(isOpen: () => boolean): Promise<void> {
    await Promise.all(Array.from({ length: desks }, (_, desk) => runDesk(desk, isOpen)))
  }

  async function runDesk(desk: number, isOpen: () => boolean): Promise<void> {
    for (let turn = 0; isOpen(); turn++) {
      const request = inventRequest(desk, turn)
      const first = await admitUntilAnswered(desk, request)
      if (!first) continue
      tally.acknowledged.set(request.requestId, first)
      // Every fifth time the desk did not see the answer and asks again, at the other process.
      if (turn % 5 !== 0) continue
      const again = await admitUntilAnswered(desk + 1, request)
      if (again?.ticket.label !== first.ticket.label || again.visitId !== first.visitId) tally.differentAnswers++
    }
  }

  async function admitUntilAnswered(
    desk: number,
    request: { requestId: string },
  ): Promise<CheckInResponse | undefined> {
    for (;;) {
      const reply = await post(`${baseUrlOf(world, desk % 2)}/api/v1/check-ins`, cookie, request, checkInResponseSchema)
      if (reply.value) return reply.value
      if (reply.status >= 500) tally.serverErrors++
      else if (reply.status > 0) {
        tally.refused.set(reply.code ?? '', (tally.refused.get(reply.code ?? '') ?? 0) + 1)
        return undefined
      }
      await delay(100)
    }
  }
} finally {
  await world.close()
}

/** In turn: the first app, the database, the second app, the database. */
async function killOne(round: number): Promise<void> {
  if (round % 2 === 1) {
    process.kill(world.database.pid, 'SIGKILL')
    await world.restartDatabase()
    return
  }
  const index = (round / 2) % 2
  await world.apps[index]?.kill('SIGKILL')
  await world.restartApp(index)
}

function inventRequest(desk: number, turn: number) {
  const year = 1950 + (turn % 50)
  // Desk and turn are the serial, so that no two people of the run share a number.
  const serial = String((desk * 20_000 + turn) % 1_000_000).padStart(6, '0')
  return {
    requestId: randomUUID(),
    person: {
      create: {
        fullName: `Nguyễn Thử ${spell(desk)} ${spell(turn)}`,
        birthDate: { year, month: 1 + (turn % 12), day: 1 + (turn % 28) },
        sex: turn % 2 === 0 ? 'male' : 'female',
        identifiers: [{ kind: 'personal-number', value: `031${turn % 2}${String(year).slice(2)}${serial}` }],
      },
      differsBecause: 'đo tải',
    },
    roomCode: ROOMS[turn % ROOMS.length],
    identified: { method: 'typed-number', medium: 'card' },
  }
}

/** A made-up syllable per number, so that no two people of the run share a name. */
function spell(number: number): string {
  return Array.from(String(number), (digit) => 'BCDGHKLMNP'[Number(digit)]).join('') + 'a'
}

function baseUrlOf({ apps }: World, index: number): string {
  const app = apps[index]
  if (!app) throw new Error(`no app ${index}`)
  return app.baseUrl
}

function sum(counts: Map<string, number>): number {
  return [...counts.values()].reduce((total, count) => total + count, 0)
}
