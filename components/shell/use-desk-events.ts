import { useQueryClient, type QueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { paperQueries } from '@/lib/api/papers'
import { queueQueries } from '@/lib/api/queue'
import { roomQueries } from '@/lib/api/rooms'
import { sessionQueries } from '@/lib/api/session'
import { visitQueries } from '@/lib/api/visits'
import { connection, liveNews, signedOut } from './connection'
import { deskNews } from './desk-news'
import { listenToDesk } from './listen-to-desk'
import { useDayText } from './use-day-text'

/** Keeps lists and counts fresh: after each event, after each reconnection, when some were missed, and at midnight. */
export function useDeskEvents(mayListen: boolean): void {
  const client = useQueryClient()
  const isSignedOut = signedOut.use()

  useEffect(() => {
    if (!mayListen || isSignedOut) return
    const stop = listenToDesk({
      onOpen: () => {
        connection.set('up')
        liveNews.set('up')
        refresh(client)
      },
      onNews: () => refresh(client),
      onLost: () => liveNews.set('lost'),
      // Asking who is signed in shows the dialog where nobody is any more, and why.
      onRefused: () => void client.fetchQuery(sessionQueries.now()).catch(() => undefined),
    })
    return () => {
      stop()
      liveNews.set('up')
    }
  }, [client, mayListen, isSignedOut])

  const today = useDayText()
  const shownDay = useRef(today)
  useEffect(() => {
    if (shownDay.current === today) return
    shownDay.current = today
    refresh(client)
  }, [client, today])
}

function refresh(client: QueryClient): void {
  deskNews.set(deskNews.get() + 1)
  void client.invalidateQueries({ queryKey: visitQueries.days() })
  void client.invalidateQueries({ queryKey: paperQueries.days() })
  void client.invalidateQueries({ queryKey: roomQueries.all().queryKey })
  void client.invalidateQueries({ queryKey: queueQueries.all() })
}
