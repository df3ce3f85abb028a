import 'server-only'
import { createServer } from 'node:net'

const HOST = '127.0.0.1'

/** The wanted port where nobody listens on it, else one that the system picks. */
export async function findFreePort(wanted?: number): Promise<number> {
  if (wanted !== undefined && (await listenOnce(wanted)) !== undefined) return wanted
  const picked = await listenOnce(0)
  if (picked === undefined) throw new Error(`no free port on ${HOST}`)
  return picked
}

/** Listens and lets go again; undefined where the port is taken. */
function listenOnce(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(undefined))
    server.listen(port, HOST, () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined))
    })
  })
}
