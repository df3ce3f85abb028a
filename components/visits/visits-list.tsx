'use client'

import { useState } from 'react'
import { VisitsPage } from './visits-page'

/** The day's visits in pages: each further page begins before the last visit of the one above. */
export function VisitsList({ roomCode }: { roomCode: string | undefined }) {
  const [cursors, setCursors] = useState<ReadonlyArray<string | undefined>>([undefined])
  return (
    <div className="rounded-card border-line bg-card shrink-0 overflow-hidden border">
      {cursors.map((before, page) => (
        <VisitsPage
          key={before ?? 'first'}
          roomCode={roomCode}
          before={before}
          isLast={page === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </div>
  )
}
