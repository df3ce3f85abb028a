import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { paperQueries } from '@/lib/api/papers'
import { queueQueries } from '@/lib/api/queue'
import { roomQueries } from '@/lib/api/rooms'
import { sessionQueries } from '@/lib/api/session'
import { visitQueries } from '@/lib/api/visits'
import { connection } from './connection'
import { deskNews } from './desk-news'

/** Keeps lists and counts fresh: after each event, and after each reconnection, when some may have been missed. */
export function useDeskEvents(mayListen: boolean): void {
  const client = useQueryClient()

  useEffect(() => {
    if (!mayListen) return
    const source = new EventSource('/api/v1/events')
    source.addEventListener('open', () => {
      connection.set('up')
      refresh(client)
    })
    source.addEventListener('message', () => refresh(client))
    source.addEventListener('error', () => {
      // Refused for good, not merely interrupted: asking who is signed in shows the dialog, and why.
      if (source.readyState === EventSource.CLOSED) void client.fetchQuery(sessionQueries.now()).catch(() => undefined)
    })
    return () => source.close()
  }, [client, mayListen])
}

function refresh(client: QueryClient): void {
  deskNews.set(deskNews.get() + 1)
  void client.invalidateQueries({ queryKey: visitQueries.days() })
  void client.invalidateQueries({ queryKey: paperQueries.days() })
  void client.invalidateQueries({ queryKey: roomQueries.all().queryKey })
  void client.invalidateQueries({ queryKey: queueQueries.all() })
}
