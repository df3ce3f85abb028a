'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { Card } from '@/components/ui/card'
import { TextButton } from '@/components/ui/text-button'
import { importQueries } from '@/lib/api/imports'
import { importText } from '@/lib/content/import'
import { UploadItem } from './upload-item'
import { isOver } from './upload-state'
import { clearUploads, uploads } from './uploads'

/** The files given since the page was opened, each with how far it is. */
export function UploadList() {
  const given = uploads.use()
  const over = given.filter(({ state }) => isOver(state)).length
  const queries = useQueryClient()
  useEffect(() => {
    if (over > 0) void queries.invalidateQueries({ queryKey: importQueries.all() })
  }, [queries, over])

  if (given.length === 0) return null
  return (
    <Card
      title={importText.uploads}
      aside={over > 0 && <TextButton onClick={clearUploads}>{importText.clear}</TextButton>}
    >
      <ul className="divide-line divide-y">
        {given.map((upload) => (
          <UploadItem key={upload.key} upload={upload} />
        ))}
      </ul>
    </Card>
  )
}
