'use client'

import dynamic from 'next/dynamic'
import { useEffect, useEffectEvent, useState } from 'react'
import type { OwnFirst } from '@/components/health-book/prefer-everybody'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { Kbd } from '@/components/ui/kbd'
import { Skeleton } from '@/components/ui/skeleton'
import { TextButton } from '@/components/ui/text-button'
import { bookText, describeFailedSource, describeSource } from '@/lib/content/desk-records'
import type { HealthBookResponse } from '@/lib/contracts/records'
import type { InsuredVisit } from '@/lib/domain/coverage/coverage.schema'
import { formatClockSeconds } from '@/lib/utils/format-dates'
import { toBookLines, type BookLine } from './book-lines'
import { BookRows } from './book-rows'

const HealthBookDialog = dynamic(() => import('./health-book-dialog').then((module) => module.HealthBookDialog), {
  ssr: false,
})

const SHOWN = 3

interface HealthBookPanelProps {
  book: OwnFirst<HealthBookResponse>
  /** What the insurance gateway tells of, once it does. */
  visits: readonly InsuredVisit[] | undefined
  /** Whether there is anybody to ask about. */
  isAsked: boolean
  isLookingUp: boolean
}

/** The health book as the counter may see it, with the gateway's visits; the rest behind F6. */
export function HealthBookPanel({ book, visits, isAsked, isLookingUp }: HealthBookPanelProps) {
  const [isOpen, setIsOpen] = useState(false)
  const data = isAsked ? book.data : undefined
  const lines = toBookLines(data, visits)
  useOpenKey(() => {
    if (lines.length > 0) setIsOpen(true)
  })
  return (
    <Card
      title={bookText.title}
      grow
      badge={data && <AllergyBadge book={data} />}
      aside={
        <span className="flex items-center gap-2">
          {data && describeSources(data)}
          {data && book.isAskingOthers && <span role="status">{bookText.asking}</span>}
          {lines.length > 0 && (
            <TextButton aria-keyshortcuts="F6" aria-haspopup="dialog" onClick={() => setIsOpen(true)}>
              {bookText.openAll}
              <span className="ml-1.5">
                <Kbd>F6</Kbd>
              </span>
            </TextButton>
          )}
        </span>
      }
    >
      <Content book={book} lines={lines} isAsked={isAsked} isLookingUp={isLookingUp} />
      {isOpen && <HealthBookDialog lines={lines} sources={data?.sources ?? []} onClose={() => setIsOpen(false)} />}
    </Card>
  )
}

interface ContentProps extends Pick<HealthBookPanelProps, 'book' | 'isAsked' | 'isLookingUp'> {
  lines: readonly BookLine[]
}

function Content({ book, lines, isAsked, isLookingUp }: ContentProps) {
  if (isAsked && book.error) {
    return (
      <>
        <p role="status" className="text-table text-soft">
          {bookText.failed}{' '}
          <TextButton onClick={() => void book.refetch()} aria-disabled={book.isFetching}>
            {bookText.tryAgain}
          </TextButton>
        </p>
        <BookRows lines={lines.slice(0, SHOWN)} inFull={false} />
      </>
    )
  }
  if (isLookingUp || (isAsked && !book.data)) return <Waiting />
  if (lines.length > 0) return <BookRows lines={lines.slice(0, SHOWN)} inFull={false} />
  if (book.isAskingOthers) return <Waiting />
  if (!isAsked) return <p className="text-table text-soft">{bookText.notAsked}</p>
  return (
    <p className="text-table text-soft">
      {bookText.empty}
      <span className="text-label block">{bookText.emptyDetail}</span>
    </p>
  )
}

function AllergyBadge({ book }: { book: HealthBookResponse }) {
  const isOnRecord = book.view === 'desk' ? book.allergies === 'on-record' : book.book.allergies.length > 0
  return isOnRecord ? (
    <Badge tone="attention">{bookText.allergy}</Badge>
  ) : (
    <Badge tone="neutral" sign={false}>
      {bookText.noAllergyData}
    </Badge>
  )
}

function Waiting() {
  return (
    <div className="flex flex-col gap-3 pt-1">
      <span className="sr-only">{bookText.waiting}</span>
      {['w-full', 'w-5/6', 'w-full'].map((width, line) => (
        <Skeleton key={line} width={width} />
      ))}
    </div>
  )
}

/** Where it comes from, how much and when; what did not answer is said, never left out. */
function describeSources(book: HealthBookResponse): string {
  const count = book.view === 'desk' ? book.episodes.length : book.book.episodes.length
  const failed = book.sources.filter(({ state }) => state === 'failed')
  const own = book.sources.find((source) => source.own)
  const parts = [
    own && describeSource({ kind: 'envelope', at: own.at }),
    bookText.count(count),
    own && formatClockSeconds(own.at),
    ...failed.map(describeFailedSource),
  ]
  return parts.filter(Boolean).join(' · ')
}

function useOpenKey(open: () => void): void {
  const press = useEffectEvent((pressed: KeyboardEvent) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey } = pressed
    if (key !== 'F6' || altKey || ctrlKey || metaKey || shiftKey || document.querySelector('dialog[open]')) return
    pressed.preventDefault()
    if (!pressed.repeat) open()
  })
  useEffect(() => {
    const listener = (pressed: KeyboardEvent) => press(pressed)
    window.addEventListener('keydown', listener)
    return () => window.removeEventListener('keydown', listener)
  }, [])
}
