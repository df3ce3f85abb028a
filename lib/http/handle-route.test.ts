import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { Caller } from '@/lib/domain/access/caller'
import { permissionsOf } from '@/lib/domain/access/permissions'
import { err, ok } from '@/lib/domain/result'
import { handleQuery } from './handle-query'
import { handleRoute } from './handle-route'
import type { Fault } from './report-fault'
import type { RouteOutcome } from './route-error'

const caller: Caller = {
  kind: 'user',
  id: 'u1',
  name: 'Lễ tân mẫu',
  role: 'receptionist',
  permissions: permissionsOf('receptionist'),
  facilityCode: '31999',
  address: '10.0.0.1',
}
const schema = z.object({ name: z.string(), inner: z.object({ count: z.int() }).optional() })
const HOST = 'tiepdon.test'

interface Sent {
  body?: BodyInit | null
  headers?: Record<string, string>
}

function post({ body = '{"name":"a"}', headers = {} }: Sent = {}): Request {
  return new Request(`http://${HOST}/api/v1/x`, {
    method: 'POST',
    body,
    headers: { host: HOST, 'content-type': 'application/json', ...headers },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })
}

async function ask(
  request: Request,
  options: {
    who?: Caller | null
    run?: (name: string) => Promise<RouteOutcome>
    permission?: 'visits:admit' | 'users:write'
  } = {},
) {
  const faults: Fault[] = []
  const route = handleRoute(
    {
      schema,
      permission: options.permission ?? 'visits:admit',
      run: async ({ input }) => (options.run ? options.run(input.name) : ok({ said: input.name })),
    },
    {
      findCaller: async () => (options.who === undefined ? caller : options.who),
      report: (fault) => faults.push(fault),
    },
  )
  const response = await route(request)
  return { response, status: response.status, body: await response.json(), faults }
}

describe('handleRoute', () => {
  it('answers the value, never to be stored', async () => {
    const { response, status, body } = await ask(post())
    expect([status, body]).toEqual([200, { ok: true, value: { said: 'a' } }])
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  const tooLong = JSON.stringify({ name: 'x'.repeat(70_000) })
  it.each<[string, Sent, number, string]>([
    ['no JSON', { body: '{"name"' }, 400, 'invalid_json'],
    ['an empty body', { body: null }, 400, 'invalid_json'],
    ['bytes that are not UTF-8', { body: new Uint8Array([0x22, 0xff, 0x22]) }, 400, 'invalid_json'],
    ['another content type', { headers: { 'content-type': 'text/plain' } }, 415, 'unsupported_media_type'],
    ['a form', { headers: { 'content-type': 'application/x-www-form-urlencoded' } }, 415, 'unsupported_media_type'],
    ['a long body', { body: tooLong }, 413, 'payload_too_large'],
    ['a long body that hides its length', { body: new Blob([tooLong]).stream() }, 413, 'payload_too_large'],
    ['another shape', { body: '{}' }, 422, 'invalid_input'],
    ['no object', { body: 'null' }, 422, 'invalid_input'],
    ['a foreign origin', { headers: { origin: 'https://evil.example' } }, 403, 'foreign_origin'],
    ['an origin of another port', { headers: { origin: `http://${HOST}:81` } }, 403, 'foreign_origin'],
    ['an opaque origin', { headers: { origin: 'null' } }, 403, 'foreign_origin'],
    ['a cross-site fetch', { headers: { 'sec-fetch-site': 'cross-site' } }, 403, 'foreign_origin'],
    ['a same-site fetch', { headers: { 'sec-fetch-site': 'same-site' } }, 403, 'foreign_origin'],
  ])('refuses %s', async (_, sent, expected, code) => {
    const { status, body } = await ask(post(sent))
    expect([status, body.error.code]).toEqual([expected, code])
    expect(body.error.reference).toMatch(/^[0-9A-F]{10}$/)
  })

  it.each([[{}], [{ origin: `http://${HOST}` }], [{ origin: `https://${HOST}`, 'sec-fetch-site': 'same-origin' }]])(
    'lets our own pages and programs through: %j',
    async (headers: Record<string, string>) => {
      expect((await ask(post({ headers }))).status).toBe(200)
    },
  )

  it('names the fields that do not fit', async () => {
    const { body } = await ask(post({ body: '{"name":1,"inner":{"count":1.5}}' }))
    expect(Object.keys(body.error.fieldErrors)).toEqual(['name', 'inner.count'])
  })

  it.each([
    ['nobody', null, 'visits:admit', 401, 'not_signed_in'],
    ['somebody without the permission', caller, 'users:write', 403, 'not_allowed'],
  ] as const)('refuses %s before it reads the body', async (_, who, permission, expected, code) => {
    const { status, body } = await ask(post({ body: 'rubbish' }), { who, permission })
    expect([status, body.error.code]).toEqual([expected, code])
  })

  it('answers an expected failure by its code', async () => {
    const { status, body, response } = await ask(post(), {
      run: async () => err({ code: 'account_locked', retryAfterSeconds: 30, hidden: 'x' }),
    })
    expect(status).toBe(429)
    expect(response.headers.get('retry-after')).toBe('30')
    expect(Object.keys(body.error)).toEqual(['code', 'reference'])
  })

  it('tells nothing of an unexpected fault but a reference that the log has too', async () => {
    const { status, body, faults } = await ask(post(), {
      run: async () => {
        throw new Error('secret 012345678901')
      },
    })
    expect([status, body.error.code]).toEqual([500, 'unexpected_fault'])
    expect(JSON.stringify(body)).not.toContain('secret')
    expect(faults.map(({ reference }) => reference)).toEqual([body.error.reference])
  })

  it.each([
    Object.assign(new Error('x'), { code: 'ECONNREFUSED', syscall: 'connect' }),
    new Error('Failed query', { cause: new Error('Connection terminated unexpectedly') }),
    new Error('Failed query', { cause: Object.assign(new Error('shutting down'), { code: '57P01' }) }),
    Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'connect' }),
    new AggregateError([Object.assign(new Error('x'), { code: 'ECONNREFUSED', syscall: 'connect' })]),
  ])('says 503 while the database is away (%#)', async (error) => {
    const { status, body } = await ask(post(), { run: () => Promise.reject(error) })
    expect([status, body.error.code]).toEqual([503, 'service_unavailable'])
  })

  it('a missing file is no missing database', async () => {
    const error = Object.assign(new Error('x'), { code: 'ENOENT', syscall: 'open' })
    expect((await ask(post(), { run: () => Promise.reject(error) })).status).toBe(500)
  })
})

describe('handleQuery', () => {
  it('asks for the caller without keeping the session alive', async () => {
    const uses: boolean[] = []
    const route = handleQuery(
      { permission: 'signed-in', run: async (call) => ok(call.caller.name) },
      { findCaller: async (_, isUse) => (uses.push(isUse), caller) },
    )
    const response = await route(new Request(`http://${HOST}/api/v1/x`))
    expect(await response.json()).toEqual({ ok: true, value: 'Lễ tân mẫu' })
    expect(uses).toEqual([false])
  })
})
