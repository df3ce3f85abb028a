import { randomBytes, randomUUID } from 'node:crypto'
import type { Pool } from 'pg'

interface Statement {
  text: string
  values: unknown[]
}

/** Statements that went out before the answer to any of them was there. */
type Wave = Statement[]

/**
 * The SQL of one piece of work, recorded as it reached the driver, to be run again without anything around it. `pool`
 * is the one that `work` uses and has a single connection. A replay draws fresh ids, hashes and names, so that it waits
 * for nobody but whom an admission waits for; its counter counts on, its answer and audit keep the recorded number.
 */
export async function recordSql(pool: Pool, work: () => Promise<unknown>): Promise<Wave[]> {
  const waves: Wave[] = []
  let isAnswered = true
  const client = await pool.connect()
  const query = client.query.bind(client)
  client.query = new Proxy(query, {
    apply(target, self, args: [string | { text: string }, unknown[]?]) {
      const [statement, values] = args
      if (isAnswered) waves.push([])
      isAnswered = false
      waves.at(-1)?.push({ text: typeof statement === 'string' ? statement : statement.text, values: values ?? [] })
      const answer: unknown = Reflect.apply(target, self, args)
      void Promise.resolve(answer).then(() => (isAnswered = true))
      return answer
    },
  })
  client.release()
  await work()
  client.query = query
  return waves
}

/**
 * Runs a recording once, prepared and sent together as the app does it, as somebody else's admission. `marker` is the
 * part of the name to make new.
 */
export async function replaySql(pool: Pool, waves: readonly Wave[], marker: string): Promise<void> {
  const fresh = freshen(marker)
  const client = await pool.connect()
  try {
    for (const wave of waves) {
      await Promise.all(wave.map(({ text, values }) => client.query({ text, values: values.map(fresh) })))
    }
  } finally {
    client.release()
  }
}

type Freshener = (value: unknown) => unknown

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

function freshen(marker: string): Freshener {
  const ids = new Map<string, string>()
  const bytes = new Map<string, Buffer>()
  const name = `${marker}${randomBytes(6).toString('hex')}`
  const remember = <T>(known: Map<string, T>, key: string, create: () => T): T => {
    const value = known.get(key) ?? create()
    known.set(key, value)
    return value
  }
  const fresh: Freshener = (value) => {
    if (Buffer.isBuffer(value)) return remember(bytes, value.toString('hex'), () => randomBytes(value.length))
    if (Array.isArray(value)) return value.map(fresh)
    if (typeof value !== 'string') return value
    // Folded names, lexemes and the lock on the name hold the marker in small letters.
    return value
      .replaceAll(UUID, (id) => remember(ids, id, randomUUID))
      .replaceAll(marker, name)
      .replaceAll(marker.toLowerCase(), name.toLowerCase())
  }
  return fresh
}
