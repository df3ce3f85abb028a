import type { AddressInfo } from 'node:net'
import { readSettings } from './read-settings'
import { createSandboxServer } from './server/create-sandbox-server'

const PARENT_CHECK_MS = 1_000

const settings = readSettings(process.env)
const server = createSandboxServer(settings)

server.on('error', (error) => {
  console.error(`Sandbox gateway: ${error.message}`)
  process.exit(1)
})
server.listen(settings.port, '127.0.0.1', () => {
  console.log(JSON.stringify({ ready: true, port: readPort(server.address()) }))
})
process.on('SIGTERM', stop)
process.on('SIGINT', stop)
if (settings.parentPid !== undefined) watchParent(settings.parentPid)

function readPort(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || address === null) throw new Error('The sandbox listens on no port')
  return address.port
}

function stop(): void {
  server.close(() => process.exit(0))
  server.closeAllConnections()
}

function watchParent(pid: number): void {
  setInterval(() => {
    if (!isAlive(pid)) stop()
  }, PARENT_CHECK_MS).unref()
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
