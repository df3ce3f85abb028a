import { connect, createServer, type Socket } from 'node:net'

/** The way from an app process to its database, through something like a firewall. */
export interface DatabaseLine {
  /** The database's address at this end of the line. */
  url: string
  /** Drops what the open connections say from now on, without closing them; new ones are let through. */
  forget: () => void
  close: () => Promise<void>
}

export async function layDatabaseLine(databaseUrl: string): Promise<DatabaseLine> {
  const url = new URL(databaseUrl)
  const { hostname, port } = url
  const open = new Set<Socket>()
  const server = createServer((app) => {
    const database = connect(Number(port), hostname)
    for (const socket of [app, database]) {
      open.add(socket)
      socket.on('close', () => open.delete(socket))
      socket.on('error', () => undefined)
    }
    app.pipe(database)
    database.pipe(app)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address !== 'object' || !address) throw new Error('no port')
  url.hostname = '127.0.0.1'
  url.port = String(address.port)
  return {
    url: url.href,
    forget: () => {
      for (const socket of open) socket.unpipe().resume()
    },
    close: () => {
      for (const socket of open) socket.destroy()
      return new Promise((resolve) => server.close(() => resolve()))
    },
  }
}
