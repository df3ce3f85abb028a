import 'server-only'
import { Client } from 'pg'
import type { z } from 'zod'
import { deskEventSchema, type DeskEvent } from '@/lib/contracts/visits'
import { facilityCodeSchema } from '@/lib/domain/visit/visit.schema'
import { DESK_EVENT_CHANNEL } from './desk-events'

export interface DeskListener {
  onEvent: (event: DeskEvent) => void
  /** The connection is gone and events may have been missed: read everything anew and subscribe again. */
  onLost: () => void
}

export interface DeskEventListener {
  /** Events of one facility from now on. Rejects where the database cannot be reached. Returns how to stop. */
  subscribe: (facilityCode: string, listener: DeskListener) => Promise<() => void>
  close: () => Promise<void>
}

const CONNECT_WITHIN_MS = 3_000
const messageSchema = deskEventSchema.extend({ facilityCode: facilityCodeSchema })

/** One connection to `url` that listens for everybody in this process; opened by the first who subscribes. */
export function createDeskEventListener(url: string): DeskEventListener {
  const listeners = new Map<DeskListener, string>()
  let connection: Promise<Client> | undefined

  function connect(): Promise<Client> {
    connection ??= openConnection(url, deliver, lose).catch((error: unknown) => {
      connection = undefined
      throw error
    })
    return connection
  }

  function deliver({ facilityCode, ...event }: z.infer<typeof messageSchema>): void {
    for (const [listener, facility] of listeners) if (facility === facilityCode) listener.onEvent(event)
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

async function openConnection(
  url: string,
  deliver: (message: z.infer<typeof messageSchema>) => void,
  lose: () => void,
): Promise<Client> {
  const client = new Client({
    connectionString: url,
    application_name: 'tiepdon-events',
    keepAlive: true,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
  })
  client.on('notification', ({ payload }) => {
    const message = parseMessage(payload ?? '')
    if (message) deliver(message)
  })
  // 'end' follows every 'error'.
  client.on('error', () => undefined)
  await client.connect()
  await client.query(`listen ${DESK_EVENT_CHANNEL}`)
  client.once('end', lose)
  return client
}

function parseMessage(payload: string): z.infer<typeof messageSchema> | undefined {
  try {
    return messageSchema.safeParse(JSON.parse(payload)).data
  } catch {
    return undefined
  }
}
