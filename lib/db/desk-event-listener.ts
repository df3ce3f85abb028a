import 'server-only'
import { Client } from 'pg'
import { z } from 'zod'
import { deskEventSchema, type DeskEvent } from '@/lib/contracts/visits'
import { facilityCodeSchema } from '@/lib/domain/visit/visit.schema'
import { DESK_EVENT_CHANNEL } from './desk-events'
import { SESSION_END_CHANNEL } from './session-end'

export interface DeskListener {
  onEvent: (event: DeskEvent) => void
  /** An administrator ended the sessions of this account. */
  onSessionsEnded?: (userId: string) => void
  /** The connection is gone and events may have been missed: read everything anew and subscribe again. */
  onLost: () => void
}

export interface DeskEventListener {
  /** Events of one facility from now on. Rejects where the database cannot be reached. Returns how to stop. */
  subscribe: (facilityCode: string, listener: DeskListener) => Promise<() => void>
  close: () => Promise<void>
}

const CONNECT_WITHIN_MS = 3_000
const KEEP_ALIVE_AFTER_MS = 10_000
const PROBE = { everyMs: 5_000, answerWithinMs: 3_000 }
const messageSchema = deskEventSchema.and(z.object({ facilityCode: facilityCodeSchema }))
const sessionEndSchema = z.object({ facilityCode: facilityCodeSchema, userId: z.string() })

/**
 * One connection to `url` that listens for everybody in this process; opened by the first who subscribes. It is asked
 * every few seconds whether it is alive: one that only listens would never learn that its server failed over or that a
 * firewall forgot it.
 */
export function createDeskEventListener(url: string, probe = PROBE): DeskEventListener {
  const listeners = new Map<DeskListener, string>()
  let connection: Promise<Client> | undefined

  function connect(): Promise<Client> {
    connection ??= openConnection(url, probe, { deliver, endSessions, lose }).catch((error: unknown) => {
      connection = undefined
      throw error
    })
    return connection
  }

  function deliver({ facilityCode, ...event }: z.infer<typeof messageSchema>): void {
    for (const [listener, facility] of listeners) if (facility === facilityCode) listener.onEvent(event)
  }

  function endSessions({ facilityCode, userId }: z.infer<typeof sessionEndSchema>): void {
    for (const [listener, facility] of listeners) if (facility === facilityCode) listener.onSessionsEnded?.(userId)
  }

  function lose(): void {
    connection = undefined
    const lost = [...listeners.keys()]
    listeners.clear()
    for (const listener of lost) listener.onLost()
  }

  return {
    async subscribe(facilityCode, listener) {
      await connect()
      listeners.set(listener, facilityCode)
      return () => listeners.delete(listener)
    },
    async close() {
      const open = connection
      lose()
      await (await open?.catch(() => undefined))?.end()
    },
  }
}

interface Ears {
  deliver: (message: z.infer<typeof messageSchema>) => void
  endSessions: (message: z.infer<typeof sessionEndSchema>) => void
  lose: () => void
}

async function openConnection(
  url: string,
  { everyMs, answerWithinMs }: typeof PROBE,
  { deliver, endSessions, lose }: Ears,
): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'tiepdon-events',
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_AFTER_MS,
    query_timeout: answerWithinMs,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  })
  client.on('notification', ({ channel, payload }) => {
    const message = parseJson(payload ?? '')
    const event = messageSchema.safeParse(message)
    const end = sessionEndSchema.safeParse(message)
    if (channel === DESK_EVENT_CHANNEL && event.success) deliver(event.data)
    if (channel === SESSION_END_CHANNEL && end.success) endSessions(end.data)
  })
  // 'end' follows every 'error'.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`listen ${DESK_EVENT_CHANNEL}; listen ${SESSION_END_CHANNEL}`)
  // With its question unanswered the connection is torn down at once, and 'end' follows.
  let question = setTimeout(ask, everyMs)
  function ask(): void {
    client.query('select 1').then(
      () => (question = setTimeout(ask, everyMs)),
      () => client.end(),
    )
  }
  client.once('end', () => {
    clearTimeout(question)
    lose()
  })
  return client
}

function parseJson(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return undefined
  }
}
