import { once } from 'node:events'
import { createServer, type ServerResponse } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { stopServer } from './stop-server.mjs'

const open = new Set<ServerResponse>()
const release = new AbortController()
const server = createServer((request, response) => {
  open.add(response)
  if (request.url === '/events') {
    response.setHeader('content-type', 'text/event-stream')
    response.write('data: 1\n\n')
    return
  }
  release.signal.addEventListener('abort', () => response.end('done'))
})

afterEach(() => server.closeAllConnections())

describe('stopServer', () => {
  it('ends event streams, lets a running request finish, and takes no new one', async () => {
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const base = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`

    const stream = await fetch(`${base}/events`)
    const arrived = once(server, 'request')
    const running = fetch(`${base}/running`)
    await arrived
    const stopped = stopServer(server, open)

    await expect(stream.text()).resolves.toBe('data: 1\n\n')
    await expect(fetch(`${base}/late`)).rejects.toThrow('fetch failed')
    release.abort()
    expect(await (await running).text()).toBe('done')
    await stopped
    expect(server.listening).toBe(false)
  })
})
