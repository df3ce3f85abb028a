'use client'

import { useQuery } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { importQueries } from '@/lib/api/imports'
import { importText } from '@/lib/content/import'
import { ImportLine } from './import-line'

const PAGE = 20
const WHILE_RUNNING_MS = 2_000

interface ImportHistoryPageProps {
  before: string | undefined
  isLast: boolean
  onMore: (before: string) => void
}

export function ImportHistoryPage({ before, isLast, onMore }: ImportHistoryPageProps) {
  const { data, error, refetch } = useQuery({
    ...importQueries.list({ limit: PAGE, ...(before && { before }) }),
    refetchInterval: ({ state }) =>
      state.data?.imports.some((each) => each.state === 'running') ? WHILE_RUNNING_MS : false,
  })
  if (error) {
    return (
      <ProblemBanner error={error} actions={<Button onClick={() => void refetch()}>{importText.lookAgain}</Button>} />
    )
  }
  if (!data) {
    return (
      <p role="status" className="text-table text-soft py-2">
        {importText.historyLoading}
      </p>
    )
  }
  const last = data.imports.at(-1)
  return (
    <>
      {data.imports.length === 0 && !before && <p className="text-table text-soft py-2">{importText.historyEmpty}</p>}
      <ul className="divide-line divide-y">
        {data.imports.map((each) => (
          <ImportLine key={each.importId} summary={each} />
        ))}
      </ul>
      {isLast && last && data.imports.length === PAGE && (
        <div className="border-line border-t pt-3 text-center">
          <Button onClick={() => onMore(last.startedAt)}>{importText.more}</Button>
        </div>
      )}
    </>
  )
}
