'use client'

import dynamic from 'next/dynamic'
import { useState, type ReactNode } from 'react'
import { useDeskSession } from '@/components/shell/desk-session'
import { Badge } from '@/components/ui/badge'
import { Kbd } from '@/components/ui/kbd'
import { TextButton } from '@/components/ui/text-button'
import type { PaperCard } from '@/lib/contracts/records'
import { describeSource, paperKindTitles, paperText, signatureLabels } from '@/lib/content/desk-records'
import { formatDay } from '@/lib/utils/format-dates'
import { joinClasses } from '@/lib/utils/join-classes'
import { describePaper } from './describe-paper'

const PaperDialog = dynamic(() => import('./paper-dialog').then((module) => module.PaperDialog), { ssr: false })

interface PaperBoxProps {
  paper: PaperCard
  isChosen: boolean
  mayChoose: boolean
  onChoose: (use: boolean) => void
  more: ReactNode
}

const SIGNATURE_TONES = { valid: 'good', invalid: 'wrong', absent: 'attention', untrusted: 'attention' } as const
const SHORTCUTS = { referral: 'Alt C', appointment: 'Alt H' } as const

/** A paper beside the person: what it is worth, and whether this visit uses it. */
export function PaperBox({ paper, isChosen, mayChoose, onChoose, more }: PaperBoxProps) {
  const { facility } = useDeskSession()
  const [isOpen, setIsOpen] = useState(false)
  const { badge, from, to, day, diagnosis } = describePaper(paper, facility.code)
  const { source, signature, kind, number } = paper
  return (
    <article
      aria-label={`${paperKindTitles[kind]} ${number}`}
      className={joinClasses(
        'rounded-card bg-card text-table flex min-h-[124px] min-w-0 flex-col border px-3.5 py-2.5',
        isChosen ? 'border-brand outline-brand outline-1' : 'border-line',
      )}
    >
      <header className="flex min-h-6 flex-wrap items-center gap-x-2">
        <h2 className="font-semibold">{paperKindTitles[kind]}</h2>
        {more}
        <span className="ml-auto">
          <Badge tone={badge.tone}>{badge.text}</Badge>
        </span>
      </header>
      <p className="text-soft flex min-w-0 flex-wrap items-baseline gap-x-3">
        <span className="flex min-w-24 flex-1 gap-1.5">
          <span className="min-w-0 truncate" title={from}>
            {from}
          </span>
          {to && <span className="shrink-0">{to}</span>}
        </span>
        <span className={joinClasses('shrink-0', paper.signedOnAssumed && 'text-attention')}>{day}</span>
      </p>
      <p className="flex min-w-0 items-baseline gap-3">
        <span className="min-w-0 grow truncate" title={diagnosis}>
          {diagnosis}
        </span>
        <span className="text-label text-faint shrink-0">
          {describeSource(source)} {formatDay(source.at).slice(0, 5)}
        </span>
      </p>
      <div className="mt-auto flex min-h-8 flex-wrap items-center gap-x-2.5">
        <Badge tone={SIGNATURE_TONES[signature.status]}>{signatureLabels[signature.status]}</Badge>
        <TextButton aria-label={paperText.openOf(paperKindTitles[kind], number)} onClick={() => setIsOpen(true)}>
          {paperText.open}
        </TextButton>
        {mayChoose && paper.referral?.status === 'continuing' && paper.usedIn && (
          <span className="text-label text-attention">
            {paperText.usedIn(paper.usedIn.roomCode, paper.usedIn.roomName)}
          </span>
        )}
        <span className="ml-auto">
          {mayChoose ? (
            <label className="inline-flex min-h-8 cursor-pointer items-center gap-1.5 font-semibold">
              <input
                type="checkbox"
                checked={isChosen}
                aria-keyshortcuts={SHORTCUTS[kind].replace(' ', '+')}
                onChange={(change) => onChoose(change.target.checked)}
                className="accent-brand size-[18px]"
              />
              {paperText.use}
              <Kbd>{SHORTCUTS[kind]}</Kbd>
            </label>
          ) : (
            <span className="text-label text-soft">{whyNot(paper)}</span>
          )}
        </span>
      </div>
      {isOpen && <PaperDialog paper={paper} onClose={() => setIsOpen(false)} />}
    </article>
  )
}

/** Nothing that somebody reads from the paper or hears from the doctor changes these. */
const SETTLED: ReadonlySet<string> = new Set([
  'used',
  'expired',
  'future',
  'wrong-facility',
  'other-facility',
  'at-request',
])

function whyNot({ notKept, usedIn, referral, appointment, usable }: PaperCard): string {
  if (notKept) return paperText.notKept
  const status = referral?.status ?? appointment?.status
  if (!usable && status !== undefined && !SETTLED.has(status)) return paperText.toConfirm
  return usedIn ? paperText.usedIn(usedIn.roomCode, usedIn.roomName) : paperText.notUsable
}
