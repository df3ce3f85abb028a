/**
 * Finding people over HTTP among very many: by the identifiers of a scan and by name, as the desk asks.
 *
 * npm run bench:people -- --people 1000000 --rounds 400
 */
import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { findPersonResponseSchema, searchPeopleResponseSchema } from '@/lib/contracts/people'
import { parseScan } from '@/lib/domain/scan/parse-scan'
import { foldName } from '@/lib/domain/patient/fold-name'
import { citizenCardText } from '@/lib/testing/builders/scan-texts'
import { sandboxPerson, type SandboxPerson } from '@/sandbox/people/sandbox-person'
import { post, signIn } from './desk-client'
import { percentile } from './percentile'
import { reportFigures } from './report'
import { createWorld } from './world'

const SEED = 1
const WARM_UP = 50
const COMMON = ['nguyễn', 'nguyen van a', 'tran thi', 'nguyen thi h', 'le van', 'anh', 'nguyen van']

const { values } = parseArgs({
  options: { people: { type: 'string', default: '1000000' }, rounds: { type: 'string', default: '400' } },
})
const people = Number(values.people)
const rounds = Number(values.rounds)

const began = performance.now()
const world = await createWorld({ apps: 1, people })
console.log(`${people} people loaded in ${Math.round((performance.now() - began) / 1000)} s`)
try {
  const baseUrl = world.apps[0]?.baseUrl ?? ''
  const cookie = await signIn(baseUrl)

  const nothing = await time(async () => {
    await fetch(`${baseUrl}/api/v1/session`, { headers: { cookie } })
  })
  const finds = await time((round) =>
    ask('/api/v1/people/find', { scan: scanOf(personOf(round)) }, findPersonResponseSchema),
  )
  const names = await time((round) =>
    ask('/api/v1/people/search', { query: fullNameOf(round) }, searchPeopleResponseSchema),
  )
  const common = await time((round) =>
    ask('/api/v1/people/search', { query: commonQueryOf(round) }, searchPeopleResponseSchema),
  )
  const initials = await time((round) =>
    ask('/api/v1/people/search', { query: initialsOf(round) }, searchPeopleResponseSchema),
  )

  const p50 = (times: number[]) => percentile(times, 0.5)
  const p95 = (times: number[]) => percentile(times, 0.95)
  reportFigures(`${people} people, ${rounds} questions each, one after the other`, [
    { name: 'yardstick: session route, median', value: p50(nothing), unit: 'ms' },
    { name: 'yardstick: session route, p95', value: p95(nothing), unit: 'ms' },
    { name: 'by scan, median', value: p50(finds), unit: 'ms' },
    { name: 'by scan, p95', value: p95(finds), unit: 'ms', bar: { kind: 'max', value: 15 } },
    { name: 'by scan, p95 over the yardstick', value: p95(finds) / p95(nothing), unit: '×' },
    { name: 'by full name in any order, median', value: p50(names), unit: 'ms' },
    { name: 'by full name in any order, p95', value: p95(names), unit: 'ms', bar: { kind: 'max', value: 50 } },
    { name: 'by very common words, median', value: p50(common), unit: 'ms' },
    { name: 'by very common words, p95', value: p95(common), unit: 'ms', bar: { kind: 'max', value: 50 } },
    { name: 'by initials and year, median', value: p50(initials), unit: 'ms' },
    { name: 'by initials and year, p95', value: p95(initials), unit: 'ms', bar: { kind: 'max', value: 50 } },
  ])

  async function ask(path: string, body: unknown, schema: z.ZodType): Promise<void> {
    const reply = await post(`${baseUrl}${path}`, cookie, body, schema)
    if (!reply.value) throw new Error(`${path} answered ${reply.status} ${reply.code ?? ''}`)
  }
} finally {
  await world.close()
}

async function time(work: (round: number) => Promise<void>): Promise<number[]> {
  const times: number[] = []
  for (let round = -WARM_UP; round < rounds; round++) {
    const start = performance.now()
    await work(round + WARM_UP)
    if (round >= 0) times.push(performance.now() - start)
  }
  return times
}

/** Spread over the whole population, the same people at each run. */
function personOf(round: number): SandboxPerson {
  return sandboxPerson(SEED, (round * 7_919 + 13) % people)
}

function scanOf({ personalNumber, fullName, address }: SandboxPerson) {
  const parsed = parseScan(citizenCardText({ number: personalNumber, name: fullName, address }), 'camera')
  if (!parsed.ok) throw new Error(parsed.error.code)
  return parsed.value
}

function fullNameOf(round: number): string {
  const words = foldName(personOf(round).fullName).split(' ')
  return (round % 2 === 0 ? words : words.toReversed()).join(' ')
}

function commonQueryOf(round: number): string {
  return COMMON[round % COMMON.length] ?? ''
}

function initialsOf(round: number): string {
  const { fullName, birthDate } = personOf(round)
  const initials = foldName(fullName)
    .split(' ')
    .map((word) => word[0])
    .join('')
  return `${initials} ${birthDate.year}`
}
