'use client'

import { WifiOff } from 'lucide-react'
import { shellText } from '@/lib/content/shell'
import { connection, liveNews } from './connection'

/** Always in the page, so that screen readers hear it when it fills. */
export function ConnectionBanner() {
  const isOffline = connection.use() === 'lost'
  const isStale = liveNews.use() === 'lost'
  return (
    <div role="status" className="print:hidden">
      {(isOffline || isStale) && (
        <p className="bg-wrong text-table flex items-center gap-2 px-4 py-1.5 text-white md:px-5">
          <WifiOff aria-hidden size={18} className="shrink-0" />
          <span>
            <strong className="font-semibold">{isOffline ? shellText.offline : shellText.stale}</strong>{' '}
            {isOffline ? shellText.offlineDetail : shellText.staleDetail}
          </span>
        </p>
      )}
    </div>
  )
}
