'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { ReasonForm } from '@/components/health-book/reason-form'
import { useDeskSession, useMay } from '@/components/shell/desk-session'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { ApiError } from '@/lib/api/api-error'
import { paperQueries } from '@/lib/api/papers'
import { referralsText as text } from '@/lib/content/referrals'
import type { TodayPaper } from '@/lib/contracts/papers'
import { CheckPanel } from './check-panel'
import { nameFacilities } from './name-facilities'
import { PaperDialogs, type PaperDialogKind } from './paper-dialogs'
import { PaperPrint } from './paper-print'
import { PaperSheet } from './paper-sheet'

/** On a phone the paper stands below the list. One function for all, so that it is called once for each element. */
const bringIntoView = (shown: HTMLElement | null) => shown?.scrollIntoView({ block: 'nearest' })

interface PaperPanelProps {
  chosen: TodayPaper
  dialog: PaperDialogKind | undefined
  onDialog: (kind: PaperDialogKind | undefined) => void
  onOpenBook: () => void
}

/** One paper: its sheet, and the check list with what can be done. */
export function PaperPanel({ chosen, dialog, onDialog, onOpenBook }: PaperPanelProps) {
  const purpose = useMay('visits:admit') ? 'check-in' : 'care'
  const [reason, setReason] = useState<string>()
  const ask = { paperId: chosen.paperId, purpose, ...(reason !== undefined && { reason }) } as const
  const { facility } = useDeskSession()
  const { data, error, isFetching, refetch } = useQuery(paperQueries.open(ask))

  if (error instanceof ApiError && error.code === 'reason_required') {
    return (
      <div className="rounded-card border-line bg-card border p-5 lg:col-span-2">
        <ReasonForm onReason={setReason} />
      </div>
    )
  }
  if (error) {
    return (
      <div className="lg:col-span-2">
        <ProblemBanner error={error} actions={<Button onClick={() => void refetch()}>{text.again}</Button>} />
      </div>
    )
  }
  if (!data) return <OpeningPaper />
  const paper = nameFacilities(data.paper, data.facilityNames, facility)
  return (
    <>
      <section
        ref={bringIntoView}
        aria-label={text.sheet}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        className="min-h-0 min-w-0 overflow-y-auto bg-white px-4 py-5 shadow-[0_1px_3px_rgb(15_23_42/0.18),0_6px_18px_rgb(15_23_42/0.08)] md:px-9 md:py-7"
      >
        <PaperSheet paper={paper} names={data.facilityNames} />
      </section>
      <CheckPanel opened={data} chosen={chosen} busy={isFetching} onDialog={onDialog} onOpenBook={onOpenBook} />
      <PaperPrint paper={paper} names={data.facilityNames} />
      {dialog && (
        <PaperDialogs kind={dialog} paper={paper} onSaved={() => void refetch()} onClose={() => onDialog(undefined)} />
      )}
    </>
  )
}

function OpeningPaper() {
  return (
    <>
      <div ref={bringIntoView} className="bg-white p-9">
        <p role="status" className="text-table text-soft mb-6">
          {text.opening}
        </p>
        <div className="flex flex-col gap-3">
          {['w-1/2', 'w-4/5', 'w-full', 'w-3/4', 'w-full', 'w-2/3'].map((width, at) => (
            <Skeleton key={`${width}-${String(at)}`} width={width} />
          ))}
        </div>
      </div>
      <div className="rounded-card border-line bg-card border" />
    </>
  )
}
