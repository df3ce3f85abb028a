'use client'

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { CheckList } from '@/components/referrals/check-list'
import { nameFacilities } from '@/components/referrals/name-facilities'
import { PaperDialogs, type PaperDialogKind } from '@/components/referrals/paper-dialogs'
import { PaperPrint } from '@/components/referrals/paper-print'
import { PaperSheet } from '@/components/referrals/paper-sheet'
import { useDeskSession, useMay } from '@/components/shell/desk-session'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { paperQueries } from '@/lib/api/papers'
import { recordQueries } from '@/lib/api/records'
import { paperKindTitles } from '@/lib/content/desk-records'
import { referralsText as text } from '@/lib/content/referrals'
import { shellText } from '@/lib/content/shell'
import type { OpenPaperResponse, PaperCard } from '@/lib/contracts/records'
import { PaperActions } from './paper-actions'
import { PaperFacts } from './paper-facts'

/** A paper in its official layout, opened in place, beside what of it holds; until it is there, what its card knows. */
export function PaperDialog({ paper, onClose }: { paper: PaperCard; onClose: () => void }) {
  const { facility } = useDeskSession()
  const purpose = useMay('visits:admit') ? 'check-in' : 'care'
  const isKept = paper.notKept === undefined
  const client = useQueryClient()
  const [dialog, setDialog] = useState<PaperDialogKind>()
  const { data, error, isFetching, refetch } = useQuery({
    ...paperQueries.open({ paperId: paper.paperId, purpose }),
    enabled: isKept,
  })

  /** What was said of the paper changes its card, and what the visit counts as with it. */
  function renew(): void {
    void refetch()
    for (const root of recordQueries.decisive()) void client.invalidateQueries({ queryKey: root })
  }

  return (
    <>
      <Dialog
        wide={isKept}
        title={`${paperKindTitles[paper.kind]} ${paper.number}`}
        closeLabel={shellText.close}
        onClose={onClose}
      >
        {error && (
          <ProblemBanner error={error} actions={<Button onClick={() => void refetch()}>{text.again}</Button>} />
        )}
        {data ? (
          <OpenedPaper opened={data} onDialog={setDialog} />
        ) : (
          <PaperFacts paper={paper} hereCode={facility.code} />
        )}
        {isFetching && (
          <p role="status" className="text-table text-soft mt-3">
            {text.opening}
          </p>
        )}
      </Dialog>
      {/* Beside it, not in it: React would hand the Esc that closes this one on to the paper's. */}
      {dialog && data && (
        <PaperDialogs kind={dialog} paper={data.paper} onSaved={renew} onClose={() => setDialog(undefined)} />
      )}
    </>
  )
}

interface OpenedPaperProps {
  opened: OpenPaperResponse
  onDialog: (kind: PaperDialogKind) => void
}

function OpenedPaper({ opened, onDialog }: OpenedPaperProps) {
  const { facility } = useDeskSession()
  const paper = nameFacilities(opened.paper, opened.facilityNames, facility)
  return (
    <div className="grid gap-4 md:h-[min(70dvh,640px)] md:grid-cols-[minmax(0,1fr)_260px]">
      <section
        aria-label={text.sheet}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
        tabIndex={0}
        data-next-key
        className="border-line min-w-0 border bg-white px-4 py-5 -outline-offset-3 md:overflow-y-auto md:px-7"
      >
        <PaperSheet paper={paper} names={opened.facilityNames} />
      </section>
      <div className="flex min-h-0 min-w-0 flex-col gap-3">
        <section
          aria-label={text.checks}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
          tabIndex={0}
          className="min-h-0 grow -outline-offset-3 md:overflow-y-auto"
        >
          <h3 className="text-label text-faint mb-1 min-h-6 font-semibold tracking-wide uppercase">{text.checks}</h3>
          <CheckList opened={opened} />
        </section>
        <PaperActions opened={opened} onDialog={onDialog} />
      </div>
      <PaperPrint paper={paper} names={opened.facilityNames} />
    </div>
  )
}
