import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { deskNews } from '@/components/shell/desk-news'
import { intakeQueries } from '@/lib/api/intake'
import type { Period } from './period'

/** A busy morning brings several events a second: the sums are read anew at most this often. */
const AT_MOST_EVERY_MS = 2_000

/**
 * Reads the figures anew when the desk's stream brings something: at once after a quiet time, otherwise when the pause
 * is over. Never by itself.
 */
export function useFreshFigures(period: Period, isLive: boolean): void {
  const client = useQueryClient()
  const news = deskNews.use()
  const seen = useRef(news)
  const readAtMs = useRef(0)

  useEffect(() => {
    if (!isLive || news === seen.current) return
    const pauseMs = Math.max(0, readAtMs.current + AT_MOST_EVERY_MS - Date.now())
    const timer = setTimeout(() => {
      seen.current = news
      readAtMs.current = Date.now()
      void client.invalidateQueries({ queryKey: intakeQueries.figures(period).queryKey })
    }, pauseMs)
    return () => clearTimeout(timer)
  }, [client, isLive, news, period])
}
