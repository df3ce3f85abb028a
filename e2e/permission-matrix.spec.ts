import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { PERMISSION_MATRIX } from '@/lib/testing/permission-matrix/permission-matrix'
import { METHODS } from '@/lib/testing/permission-matrix/routes-on-disk'
import { EVERYBODY, STAFF, type Who } from '@/lib/testing/permission-matrix/who'
import { askRoute, type Verdict } from './fixtures/ask-route'
import { createCallers, type Callers } from './fixtures/callers'
import { expect, test as base } from './fixtures/test'

/** One line of the matrix, tried by one caller. */
interface Trial {
  route: string
  who: Who
  headers?: Record<string, string>
}

const test = base.extend<object, { callers: Callers }>({
  callers: [
    async ({ desk, waitingRoom }, use) => {
      const { pairingCode } = waitingRoom
      await use(await createCallers({ baseUrl: desk.app.baseUrl, databaseUrl: desk.databaseUrl, pairingCode }))
    },
    { scope: 'worker' },
  ],
})

const lines = Object.keys(PERMISSION_MATRIX)
const pages = lines.filter((route) => route.startsWith('PAGE '))
const calls = lines.filter((route) => !/^(PAGE|ACTION) /.test(route))
const changingCalls = calls.filter((route) => !/^GET |\/api\/auth\//.test(route))
// What answers below `/api/auth/[...all]`; every other address there is unknown.
const AUTH_CALLS = ['sign-in/username', 'sign-out', 'change-password'].map((name) => `POST /api/auth/${name}`)
const ofEverybody = (routes: string[]): Trial[] => routes.flatMap((route) => EVERYBODY.map((who) => ({ route, who })))

test('each call of the API lets in whom the matrix names, and nobody else', async ({ desk, callers }) => {
  const trials = ofEverybody(calls)
  expect(await findSurprises(desk.app.baseUrl, callers, trials, expectedOfCall)).toEqual([])
})

test('each page opens to whom the matrix names, and to nobody else', async ({ desk, callers }) => {
  const trials = ofEverybody(pages)
  expect(await findSurprises(desk.app.baseUrl, callers, trials, expectedOfPage)).toEqual([])
})

const FOREIGNERS: [string, Record<string, string>][] = [
  ['another origin', { origin: 'https://khac.example' }],
  ['another site', { 'sec-fetch-site': 'cross-site' }],
  ['an origin that is none', { origin: 'null' }],
]
for (const [what, headers] of FOREIGNERS) {
  test(`no page of ${what} changes anything with somebody's session`, async ({ desk, callers }) => {
    const trials = changingCalls.flatMap((route) => namedIn(route).map((who) => ({ route, who, headers })))
    trials.push(...AUTH_CALLS.map((route) => ({ route, who: 'nurse' as const, headers })))
    expect(await findSurprises(desk.app.baseUrl, callers, trials, expectedOfForeigner)).toEqual([])
  })
}

test('no address takes a method that is not in the matrix', async ({ desk, callers }) => {
  const others = [...new Set(calls.map(pathOf))].flatMap((path) =>
    METHODS.map((method) => `${method} ${path}`).filter((route) => !lines.includes(route)),
  )
  const answered = await mapInTurns(others, async (route) => {
    const verdicts = await Promise.all(
      STAFF.map((who) => askRoute(desk.app.baseUrl, { route, headers: callers.get(who) ?? {} })),
    )
    return verdicts.every((verdict) => verdict === 'status 405') ? [] : [`${route}: ${verdicts.join(', ')}`]
  })
  expect(answered.flat()).toEqual([])
})

test('the build serves no server action but those of the matrix', () => {
  const { node } = z
    .object({ node: z.record(z.string(), z.object({ exportedName: z.string() })) })
    .parse(JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')))
  const served = Object.values(node).map(({ exportedName }) => `ACTION ${exportedName}`)
  expect(served.toSorted()).toEqual(lines.filter((route) => route.startsWith('ACTION ')).toSorted())
})

test('a signed-out caller changes no password and has no session', async ({ desk, callers }) => {
  for (const who of ['nobody', 'forged', 'screen', 'scope users:write'] as const) {
    const headers = { ...callers.get(who), 'content-type': 'application/json' }
    const body = JSON.stringify({ currentPassword: 'Mat-khau-mau-2026', newPassword: 'Mat-khau-khac-2026' })
    const changed = await fetch(`${desk.app.baseUrl}/api/auth/change-password`, { method: 'POST', headers, body })
    expect(changed.status, who).toBe(401)
    const session = await fetch(`${desk.app.baseUrl}/api/auth/get-session`, { headers: callers.get(who) ?? {} })
    expect(await session.json(), who).toBeNull()
  }
})

const pathOf = (route: string) => route.split(' ')[1] ?? ''
const namedIn = (route: string): readonly Who[] => PERMISSION_MATRIX[route] ?? []
const isUnknown = (who: Who) => who === 'nobody' || who === 'forged'

function expectedOfCall({ route, who }: Trial): Verdict {
  if (namedIn(route).includes(who)) return 'let in'
  // A line that names nobody is opened by a key of its own and knows neither sessions nor service tokens.
  const isOfNobody = namedIn(route).length === 0
  const isNotKnownHere = isOfNobody || isUnknown(who) || (who === 'screen' && !route.includes('/display'))
  // Who is signed in is a question about a session: a token has none.
  return isNotKnownHere || route === 'GET /api/v1/session' ? 'sign in first' : 'not allowed'
}

function expectedOfPage({ route, who }: Trial): Verdict {
  if (namedIn(route).includes(who)) return 'let in'
  return STAFF.includes(who) ? 'not allowed' : 'sign in first'
}

function expectedOfForeigner({ route }: Trial): Verdict {
  // FHIR has one code for whatever is forbidden.
  return route.includes('/fhir/') ? 'not allowed' : 'foreign origin'
}

/** The trials that came out otherwise than expected, each as a sentence. */
async function findSurprises(
  baseUrl: string,
  callers: Callers,
  trials: Trial[],
  expectedOf: (trial: Trial) => Verdict,
): Promise<string[]> {
  const surprises = await mapInTurns(trials, async (trial) => {
    const headers = { ...callers.get(trial.who), ...trial.headers }
    const verdict = await askRoute(baseUrl, { route: trial.route, headers })
    const expected = expectedOf(trial)
    return verdict === expected ? [] : [`${trial.route} · ${trial.who}: ${verdict}, not ${expected}`]
  })
  return surprises.flat()
}

const AT_ONCE = 8

async function mapInTurns<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = []
  for (let start = 0; start < items.length; start += AT_ONCE) {
    results.push(...(await Promise.all(items.slice(start, start + AT_ONCE).map(work))))
  }
  return results
}
