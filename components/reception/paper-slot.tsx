'use client'

import { useState, type ReactNode } from 'react'
import type { OwnFirst } from '@/components/health-book/prefer-everybody'
import { Skeleton } from '@/components/ui/skeleton'
import { TextButton } from '@/components/ui/text-button'
import type { PaperCard, PapersResponse } from '@/lib/contracts/records'
import { describeFailedSource, paperKindTitles, paperText } from '@/lib/content/desk-records'
import type { PaperKind } from '@/lib/domain/records/paper.schema'
import { findChosen } from './chosen-papers'
import { isInsured } from './is-insured'
import { PaperBox } from './paper-box'
import type { DispatchDesk } from './use-desk'
import type { VisitState } from './visit-state'

interface PaperSlotProps {
  kind: PaperKind
  state: VisitState
  papers: OwnFirst<PapersResponse>
  /** Whether there is anybody to ask about. */
  isAsked: boolean
  dispatch: DispatchDesk
}

/** The place of one kind of paper: the one to use first, the others behind a button; as high while it is empty. */
export function PaperSlot({ kind, state, papers, isAsked, dispatch }: PaperSlotProps) {
  const [isOpen, setIsOpen] = useState(false)
  const draft = 'draft' in state ? state.draft : undefined
  const ofKind = inOrder((isAsked && papers.data?.papers.filter((paper) => paper.kind === kind)) || [], draft)
  const [first, ...others] = ofKind
  if (!first || !draft) {
    return (
      <PaperFrame kind={kind}>
        <NoPaper papers={papers} isAsked={isAsked} isLookingUp={draft === undefined} />
      </PaperFrame>
    )
  }
  const chosen = isInsured(draft) ? findChosen(draft, kind) : undefined
  const choose = (paper: PaperCard, use: boolean) =>
    dispatch({
      type: 'edited',
      draftId: draft.draftId,
      edits: { paperChoice: { ...draft.paperChoice, [kind]: use ? paper.paperId : 'none' } },
    })
  return (
    <section aria-label={paperKindTitles[kind]} className="flex min-w-0 flex-col gap-2">
      {(isOpen ? ofKind : [first]).map((paper, position) => (
        <PaperBox
          key={paper.paperId}
          paper={paper}
          isChosen={paper.paperId === chosen?.paperId}
          mayChoose={isInsured(draft) && paper.usable}
          onChoose={(use) => choose(paper, use)}
          more={
            position === 0 && others.length > 0 ? (
              <TextButton tone="soft" aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
                {isOpen ? paperText.fewer : paperText.more(others.length)}
              </TextButton>
            ) : undefined
          }
        />
      ))}
    </section>
  )
}

function PaperFrame({ kind, children }: { kind: PaperKind; children: ReactNode }) {
  return (
    <section
      aria-label={paperKindTitles[kind]}
      className="rounded-card border-line text-table text-soft flex min-h-[124px] min-w-0 flex-col border border-dashed px-3.5 py-2.5"
    >
      <h2 className="text-ink min-h-6 font-semibold">{paperKindTitles[kind]}</h2>
      {children}
    </section>
  )
}

interface NoPaperProps extends Pick<PaperSlotProps, 'papers' | 'isAsked'> {
  isLookingUp: boolean
}

function NoPaper({ papers, isAsked, isLookingUp }: NoPaperProps) {
  if (isAsked && papers.error) {
    return (
      <p role="status">
        {paperText.failed}.{' '}
        <TextButton onClick={() => void papers.refetch()} aria-disabled={papers.isFetching}>
          {paperText.tryAgain}
        </TextButton>
      </p>
    )
  }
  if (isLookingUp || (isAsked && !papers.data)) {
    return (
      <div className="mt-1.5 flex flex-col gap-2.5">
        <span className="sr-only">{paperText.waiting}</span>
        <Skeleton width="w-64" />
        <Skeleton width="w-40" />
      </div>
    )
  }
  if (!isAsked) {
    return (
      <p>
        {paperText.notAsked}
        <span className="text-label block">{paperText.notAskedDetail}</span>
      </p>
    )
  }
  if (papers.isAskingOthers) return <p role="status">{paperText.asking}</p>
  const failed = papers.data?.sources.filter(({ state }) => state === 'failed') ?? []
  return (
    <p>
      {paperText.empty}
      <span className="text-label block">
        {failed.length > 0 ? failed.map(describeFailedSource).join(' · ') : paperText.emptyDetail}
      </span>
    </p>
  )
}

/** The chosen or proposed first, then what could be used, then the rest as they came: newest first. */
function inOrder(papers: readonly PaperCard[], draft: Parameters<typeof findChosen>[0] | undefined): PaperCard[] {
  const [any] = papers
  const chosen = draft && any && findChosen({ ...draft, papers }, any.kind)
  const rank = (paper: PaperCard) => (paper.paperId === chosen?.paperId ? 0 : paper.proposed ? 1 : paper.usable ? 2 : 3)
  return papers.toSorted((a, b) => rank(a) - rank(b))
}
