import { createServer, request as startRequest } from 'node:http'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { apiRoutes } from '@/app/api/api-routes'
import { ENDPOINTS } from '@/lib/contracts/endpoints'
import type { Endpoint } from '@/lib/contracts/endpoints/endpoint'
import { answerApiCall, findApiCall } from './answer-api-call.mjs'

const FRAMEWORK = 'answered by the framework'
const gone: unknown[] = []
const server = createServer((request, response) => {
  response.setHeader('cache-control', 'private')
  const call = findApiCall(request)
  if (!call) return response.end(FRAMEWORK)
  answerApiCall(call, request, response).catch((error: unknown) => {
    gone.push(error)
    response.destroy()
  })
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => server.close())
afterEach(() => {
  globalThis.tiepdonApiRoutes = undefined
})

const serve = (route: {
  GET?: (request: Request) => Promise<Response>
  POST?: (request: Request) => Promise<Response>
}) => {
  globalThis.tiepdonApiRoutes = new Map([['/api/v1/echo', route]])
}
const ask = (init?: RequestInit, path = '/api/v1/echo') => fetch(`http://127.0.0.1:${port}${path}`, init)

it('hands the route what was sent and sends what it answers', async () => {
  serve({
    POST: async (request) => {
      const headers = new Headers({ 'cache-control': 'no-store', 'x-cookie': request.headers.get('cookie') ?? '' })
      headers.append('set-cookie', 'a=1')
      headers.append('set-cookie', 'b=2')
      return Response.json({ method: request.method, body: await request.json() }, { status: 409, headers })
    },
  })
  const reply = await ask({ method: 'POST', headers: { cookie: 'c=3' }, body: '{"name":"Nguyễn"}' })
  expect(reply.status).toBe(409)
  expect(await reply.json()).toEqual({ method: 'POST', body: { name: 'Nguyễn' } })
  expect(reply.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(reply.headers.get('x-cookie')).toBe('c=3')
  expect(reply.headers.get('cache-control')).toBe('no-store')
})

it('finds the route whatever stands behind the question mark', async () => {
  serve({ GET: async (request) => new Response(new URL(request.url).search) })
  expect(await (await ask({}, '/api/v1/echo?a=1?b')).text()).toBe('?a=1?b')
})

it.each<[string, RequestInit, string?]>([
  ['another path', {}, '/api/v1/echo/'],
  ['a method the route does not have', { method: 'POST', body: '{}' }],
  ['HEAD and the like', { method: 'OPTIONS' }],
  ['a call of an object of every table', {}, '/__proto__'],
])('leaves %s to the framework', async (_name, init, path) => {
  serve({ GET: async () => new Response('ours') })
  expect(await (await ask(init, path)).text()).toBe(FRAMEWORK)
})

it.each<[string, BodyInit]>([
  ['a long body', 'x'.repeat(64 * 1024 + 1)],
  ['a body of unknown length', new Blob(['{}']).stream()],
])('leaves %s to the framework, which reads it bit by bit', async (_name, body) => {
  serve({ POST: async () => new Response('ours') })
  const init = { method: 'POST', body, duplex: 'half' }
  expect(await (await ask(init)).text()).toBe(FRAMEWORK)
})

it('does not call the route where the client breaks off while sending', async () => {
  let called = false
  serve({
    POST: async () => {
      called = true
      return new Response('ours')
    },
  })
  const sending = startRequest({ port, method: 'POST', path: '/api/v1/echo', headers: { 'content-length': 100 } })
  sending.on('error', () => undefined)
  sending.write('half of it')
  await new Promise((resolve) => server.once('request', resolve))
  sending.destroy()
  await expect.poll(() => gone).toHaveLength(1)
  expect(called).toBe(false)
})

// A path with a parameter is left to the framework, which reads it.
const isPlain = ({ path, requestTypes, responseType }: Endpoint) =>
  !path.includes('[') && !requestTypes && !responseType
it.each(ENDPOINTS.filter(isPlain))('calls $method $path by itself', ({ method, path }) => {
  expect(apiRoutes.get(path)?.[method === 'get' ? 'GET' : 'POST']).toBeTypeOf('function')
})
