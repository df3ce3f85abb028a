import { Client } from 'pg'

/** A copy of the filled database for one worker; `drop` removes it. */
export async function copyDatabase(name: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const source = new URL(requireEnv('E2E_DATABASE_URL'))
  const template = source.pathname.slice(1)
  const url = new URL(source)
  url.pathname = `/${name}`
  await onServer(source, `create database ${name} template ${template}`)
  return { url: url.href, drop: () => onServer(source, `drop database ${name} with (force)`) }
}

export function requireEnv(key: string): string {
  const value = process.env[key]
  if (!value) throw new Error(`${key} is not set: run the tests through Playwright`)
  return value
}

async function onServer(source: URL, statement: string): Promise<void> {
  // A template may have no other session: the command goes through the server's own database.
  const server = new URL(source)
  server.pathname = '/postgres'
  const client = new Client({ connectionString: server.href })
  await client.connect()
  try {
    await retryWhileBusy(() => client.query(statement))
  } finally {
    await client.end()
  }
}

const OBJECT_IN_USE = '55006'

/** Two workers that copy the template at the same moment take turns. */
async function retryWhileBusy(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt++) {
    try {
      await work()
      return
    } catch (error) {
      const busy = error instanceof Error && 'code' in error && error.code === OBJECT_IN_USE
      if (!busy || attempt === 50) throw error
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}
