'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { catalogueQueries, importCatalogueMutation, type CatalogueReading } from '@/lib/api/catalogue'
import { catalogueText as text, describeImported } from '@/lib/content/catalogue'
import type { CataloguePreview } from '@/lib/contracts/catalogue'
import { ColumnChoice } from './column-choice'
import { Outcome } from './outcome'

interface FileReviewProps {
  reading: CatalogueReading
  onChange: (reading: CatalogueReading) => void
  onDone: (told: string) => void
  onDiscard: () => void
}

/** What is in a file and what importing it would change; nothing is written before the button. */
export function FileReview({ reading, onChange, onDone, onDiscard }: FileReviewProps) {
  const { data, error, isFetching } = useQuery(catalogueQueries.preview(reading))
  const { mutate, isPending, error: importError } = useMutation(importCatalogueMutation(useQueryClient()))

  function submit({ version }: CataloguePreview): void {
    mutate({ reading, version }, { onSuccess: ({ counts }) => onDone(describeImported(reading.file.name, counts)) })
  }

  return (
    <section aria-label={text.preview(reading.file.name)} aria-busy={isFetching} className="flex flex-col gap-3">
      <h3 className="text-body font-semibold break-words">{text.preview(reading.file.name)}</h3>
      <ProblemBanner error={error} />
      {!data && !error && (
        <p role="status" className="text-table text-soft">
          {text.reading}
        </p>
      )}
      {data && !error && (
        <>
          <ColumnChoice preview={data} onChoose={(columns) => onChange({ ...reading, columns })} />
          {data.outcome && (
            <Outcome
              outcome={data.outcome}
              addZero={reading.addZero}
              onAddZero={(addZero) => onChange({ ...reading, addZero })}
            />
          )}
        </>
      )}
      <ProblemBanner error={importError} />
      <div className="flex flex-wrap gap-2">
        {data && !error && (
          <SubmitButton preview={data} isBusy={isFetching || isPending} onSubmit={() => submit(data)} />
        )}
        <Button onClick={onDiscard} disabled={isPending}>
          {text.discard}
        </Button>
      </div>
    </section>
  )
}

interface SubmitButtonProps {
  preview: CataloguePreview
  isBusy: boolean
  onSubmit: () => void
}

function SubmitButton({ preview: { outcome }, isBusy, onSubmit }: SubmitButtonProps) {
  if (!outcome) return null
  const { added, renamed, unchanged } = outcome.counts
  const changing = added + renamed
  if (changing + unchanged === 0) return null
  return (
    <Button look={changing > 0 ? 'primary' : 'plain'} disabled={isBusy} onClick={onSubmit}>
      {changing > 0 ? text.submit(changing) : text.submitUnchanged}
    </Button>
  )
}
