import { once } from 'node:events'
import { createServer } from 'node:net'
import { describe, expect, it } from 'vitest'
import { checkPort, explainListenError } from './check-port.mjs'

describe('checkPort', () => {
  it('names a port that is taken, and accepts it once it is free', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await once(server, 'listening')
    const address = server.address()
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0

    await expect(checkPort('127.0.0.1', port)).rejects.toThrow(`Cổng ${port}`)
    server.close()
    await once(server, 'close')
    await expect(checkPort('127.0.0.1', port)).resolves.toBeUndefined()
  })

  it.each([Number.NaN, 0, 65_536, 1.5])('refuses %s as a port', async (port) => {
    await expect(checkPort('127.0.0.1', port)).rejects.toThrow('Sai PORT')
  })
})

describe('explainListenError', () => {
  it.each([
    ['EADDRINUSE', 'đang bị chương trình khác chiếm'],
    ['EACCES', '1024 trở lên'],
    ['EADDRNOTAVAIL', 'sửa HOST'],
  ])('%s', (code, words) => {
    expect(explainListenError(code, '127.0.0.1', 99)).toContain(words)
  })
})
