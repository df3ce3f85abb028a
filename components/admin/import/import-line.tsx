'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { cancelImportMutation, importQueries } from '@/lib/api/imports'
import { filesTroubled } from '@/lib/domain/records/count-import'
import type { ImportSummary } from '@/lib/contracts/imports'
import { importText, importViaLabels } from '@/lib/content/import'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { formatBytes } from '@/lib/utils/format-numbers'
import { CountsLine } from './counts-line'
import { ImportStateBadge } from './import-state-badge'
import { TroubledFiles } from './troubled-files'

/** One delivery of the past or of now; opened, the files of it that were not kept in full. */
export function ImportLine({ summary }: { summary: ImportSummary }) {
  const { importId, via, startedBy, startedAt, name = importText.noName, bytes, state, counts } = summary
  const id = useId()
  const [isOpen, setIsOpen] = useState(false)
  const isTroubled = filesTroubled(counts) > 0
  return (
    <li className="flex flex-col gap-1.5 py-3 first:pt-1 last:pb-1">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="min-w-0 grow basis-48">
          <span className="text-table block font-semibold break-words">{name}</span>
          <span className="text-label text-soft">
            {formatDay(startedAt)} {formatClock(startedAt)} · {importViaLabels[via]} · {startedBy} ·{' '}
            {formatBytes(bytes)}
          </span>
        </span>
        <ImportStateBadge state={state} counts={counts} />
        {state === 'running' && <CancelButton importId={importId} name={name} />}
        {isTroubled && (
          <Button
            size="small"
            aria-expanded={isOpen}
            aria-controls={id}
            aria-label={importText.openOf(name)}
            onClick={() => setIsOpen(!isOpen)}
          >
            {isOpen ? importText.close : importText.open}
          </Button>
        )}
      </div>
      <CountsLine counts={counts} />
      <div id={id} hidden={!isOpen}>
        {isOpen && <TroubledFiles importId={importId} />}
      </div>
    </li>
  )
}

function CancelButton({ importId, name }: Pick<ImportSummary, 'importId'> & { name: string }) {
  const queries = useQueryClient()
  const { mutate, isPending } = useMutation({
    ...cancelImportMutation(),
    onSettled: () => queries.invalidateQueries({ queryKey: importQueries.all() }),
  })
  return (
    <Button
      size="small"
      aria-label={importText.cancelOf(name)}
      aria-disabled={isPending}
      onClick={() => {
        if (!isPending) mutate(importId)
      }}
    >
      {isPending ? importText.stopping : importText.cancel}
    </Button>
  )
}
