import { createServer, connect, type Socket } from 'node:net'
import { once } from 'node:events'
import { startApp } from '@/lib/testing/app-process'
import { citizenCardOf } from './fixtures/cards'
import { expect, METRICS_TOKEN, test } from './fixtures/test'
import { requireEnv } from './setup/copy-database'
import { FACILITY_CODE } from './setup/start-database'

/** A door in front of the database that can be shut: the app's own address of it stays true. */
async function openDoor(databaseUrl: string) {
  const target = new URL(databaseUrl)
  const sockets = new Set<Socket>()
  let isShut = false
  const server = createServer((client) => {
    if (isShut) return client.destroy()
    const database = connect(Number(target.port), target.hostname)
    for (const socket of [client, database]) {
      sockets.add(socket)
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket))
    }
    client.pipe(database).pipe(client)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = new URL(databaseUrl)
  url.port = String(typeof address === 'object' ? address?.port : 0)
  return {
    url: url.href,
    shut() {
      isShut = true
      for (const socket of sockets) socket.destroy()
    },
    reopen() {
      isShut = false
    },
    close: () => server.close(),
  }
}

test('health says what is wanting, and figures are read while the database is away', async ({ desk, page }) => {
  const door = await openDoor(desk.databaseUrl)
  const app = await startApp({
    databaseUrl: door.url,
    secretFile: requireEnv('E2E_SECRET_FILE'),
    facilityCode: FACILITY_CODE,
    gatewayUrl: desk.sandbox.baseUrl,
    env: { METRICS_TOKEN },
  })
  const get = (path: string, headers = {}) => page.request.get(`${app.baseUrl}${path}`, { headers })
  const bearer = { authorization: `Bearer ${METRICS_TOKEN}` }
  const figures = async () => (await get('/api/metrics', bearer)).text()
  try {
    expect((await get('/api/health')).status()).toBe(200)
    expect((await get('/api/metrics')).status()).toBe(401)
    expect((await get('/api/metrics', { authorization: 'Bearer another' })).status()).toBe(401)
    expect(await figures()).toContain('tiepdon_database_up 1')

    door.shut()
    const ready = await get('/api/health')
    expect(ready.status()).toBe(503)
    expect(await ready.json()).toMatchObject({ ok: false, error: { code: 'database_unavailable' } })
    expect((await get('/api/health/live')).status()).toBe(200)
    expect(await figures()).toContain('tiepdon_database_up 0')

    door.reopen()
    await expect.poll(async () => (await get('/api/health')).status()).toBe(200)
  } finally {
    await app.kill('SIGTERM')
    door.close()
  }
})

test('figures tell of admissions, answers and the gateway, and of nobody', async ({
  reception,
  page,
  desk,
  stranger,
}) => {
  const person = stranger()
  await reception.type(citizenCardOf(person))
  await expect(reception.newName).toHaveValue(person.fullName)
  await reception.chooseRoom('12')
  await reception.admit.click()
  await expect(reception.admittedNumber).toHaveText(/^\d{3}$/)
  // Addresses somebody made up, identifiers in them included.
  await page.request.get(`/api/v1/${person.personalNumber}?name=${encodeURIComponent(person.fullName)}`)
  await page.request.get(`/${person.cardNumber}`)

  const answer = await page.request.get('/api/metrics', { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })
  expect(answer.headers()['content-type']).toContain('text/plain')
  const text = await answer.text()
  for (const figure of [
    /^tiepdon_http_requests_total\{route="\/api\/v1\/check-ins",method="POST",status="2xx"\} [1-9]/m,
    /^tiepdon_http_requests_total\{route="other",method="GET",status="4xx"\} [1-9]/m,
    /^tiepdon_admissions_total\{coverage="verified",method="[a-z-]+",medium="card"\} [1-9]/m,
    /^tiepdon_gateway_seconds_count\{path="[^"]+",result="answered"\} [1-9]/m,
    /^tiepdon_outbox_messages\{state="parked"\} \d+$/m,
    /^tiepdon_gateway_circuit\{state="closed"\} 1$/m,
    /^tiepdon_event_streams [1-9]/m,
    /^tiepdon_database_connections\{state="idle"\} /m,
    /^nodejs_eventloop_lag_p99_seconds /m,
  ]) {
    expect(text).toMatch(figure)
  }
  const everything = `${text}\n${desk.app.output()}`
  for (const secret of [person.personalNumber, person.socialInsuranceNumber, person.cardNumber, person.fullName]) {
    expect(everything).not.toContain(secret)
    expect(everything).not.toContain(encodeURIComponent(secret))
  }
})
