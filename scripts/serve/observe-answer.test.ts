import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterEach, expect, it } from 'vitest'
import { observeAnswer } from './observe-answer.mjs'

type Observed = Parameters<NonNullable<typeof globalThis.tiepdonObserveRequest>>[0]

afterEach(() => {
  globalThis.tiepdonObserveRequest = undefined
  globalThis.tiepdonApiRoutes = undefined
})

it.each([
  ['/api/v1/check-ins?trace=1', '/api/v1/check-ins'],
  ['/api/health', '/api/health'],
  ['/api/v1/031999000001', 'other'],
  ['/_next/static/chunks/031999000001.js', 'static'],
  ['/icon.svg', 'static'],
  ['/records/6b4f2f0e-0000-4000-8000-000000000001', 'page'],
  ['/Nguyễn', 'page'],
])('counts %s as %s', async (address, route) => {
  const observed: Observed[] = []
  globalThis.tiepdonApiRoutes = new Map([['/api/v1/check-ins', {}]])
  globalThis.tiepdonObserveRequest = (answer) => void observed.push(answer)
  const server = createServer((request, response) => {
    observeAnswer(request, response)
    response.writeHead(201).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const listening = server.address()
  const port = typeof listening === 'object' ? listening?.port : 0
  await fetch(`http://127.0.0.1:${port}${address}`)
  await new Promise((resolve) => server.close(resolve))
  expect(observed).toEqual([{ route, method: 'GET', status: 201, durationMs: expect.any(Number), isStream: false }])
})
