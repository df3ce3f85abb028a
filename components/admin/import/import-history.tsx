'use client'

import { useState } from 'react'
import { Card } from '@/components/ui/card'
import { importText } from '@/lib/content/import'
import { ImportHistoryPage } from './import-history-page'

/** Every delivery, from wherever it came, in pages. */
export function ImportHistory() {
  const [cursors, setCursors] = useState<ReadonlyArray<string | undefined>>([undefined])
  return (
    <Card title={importText.history}>
      {cursors.map((before, page) => (
        <ImportHistoryPage
          key={before ?? 'first'}
          before={before}
          isLast={page === cursors.length - 1}
          onMore={(next) => setCursors([...cursors, next])}
        />
      ))}
    </Card>
  )
}
