'use client'

import type { ReactNode } from 'react'
import { intakeText, keyFigureText as text } from '@/lib/content/intake'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { formatCount, formatDuration } from '@/lib/utils/format-numbers'
import { CountButton } from './count-button'
import { FigureCard } from './figure-card'
import { useOpenVisits } from './open-visits'

/** The four figures that a manager looks at first. */
export function KeyFigures({ figures }: { figures: IntakeResponse | undefined }) {
  const totals = figures?.totals
  return (
    <div className="grid grid-cols-1 gap-3 sm:grid-cols-2 xl:grid-cols-4 print:my-3 print:grid-cols-4">
      <FigureCard label={text.visits} value={totals && formatCount(totals.visits)}>
        {figures && <VisitLines figures={figures} />}
      </FigureCard>
      <FigureCard label={text.scanToTicket} value={totals && toTime(totals.scanToTicket.medianMs)}>
        {totals && (
          <Parts
            parts={[
              totals.scanToTicket.p90Ms !== undefined && text.p90(totals.scanToTicket.p90Ms),
              typedMedian(figures) !== undefined && text.typed(typedMedian(figures) ?? 0),
              text.measuredOn(totals.scanToTicket.count),
            ]}
          />
        )}
      </FigureCard>
      <FigureCard label={text.wait} value={totals && toTime(totals.wait.medianMs)}>
        {totals && (
          <Parts
            parts={[
              totals.wait.p90Ms !== undefined && text.p90(totals.wait.p90Ms),
              <Waiting key="waiting" figures={figures} />,
            ]}
          />
        )}
      </FigureCard>
      <FigureCard
        label={text.unverified}
        value={totals && formatCount(totals.unverified)}
        tone={totals && totals.unverified > 0 ? 'attention' : 'ink'}
      >
        {figures && <UnverifiedLines figures={figures} />}
      </FigureCard>
    </div>
  )
}

function VisitLines({ figures: { totals, pace } }: { figures: IntakeResponse }) {
  return (
    <Parts
      parts={[
        text.peopleCount(totals.people),
        pace?.forecast && text.forecast(pace.forecast.low, pace.forecast.high),
        pace && text.yesterday(pace.yesterdaySoFar),
        <CountButton
          key="cancelled"
          count={totals.cancelled}
          what={intakeText.cancelledTitle}
          filter={{ cancelled: true }}
        >
          {formatCount(totals.cancelled)} {text.cancelled}
        </CountButton>,
      ]}
      toPress={
        <CountButton count={totals.visits} what={text.visits} filter={{}}>
          {text.seeVisits(totals.visits)}
        </CountButton>
      }
    />
  )
}

function Waiting({ figures: { totals, live } }: { figures: IntakeResponse }) {
  return (
    <CountButton count={totals.waiting} what={text.wait} filter={{ waiting: true }}>
      {live ? text.waiting : text.neverCalled} {formatCount(totals.waiting)}
    </CountButton>
  )
}

function UnverifiedLines({ figures: { totals, gateway } }: { figures: IntakeResponse }) {
  const slow = gateway.slowWindows[0]
  if (totals.unverified === 0) return <>{text.allVerified}</>
  return (
    <Parts
      parts={[slow && text.slow(slow.from, slow.to)]}
      toPress={
        <CountButton count={totals.unverified} what={text.unverified} filter={{ insurance: 'unverified' }}>
          {text.seeVisits(totals.unverified)}
        </CountButton>
      }
    />
  )
}

/** Remarks in one line, a dot between them; what there is to press is left out on paper and for whoever may not. */
function Parts({ parts, toPress }: { parts: readonly ReactNode[]; toPress?: ReactNode }) {
  const mayOpen = useOpenVisits() !== undefined
  const remarks = parts.filter(Boolean)
  return (
    <ul>
      {remarks.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- the remarks of one figure, in a fixed order
        <li key={at} className="inline">
          {at > 0 && ' ·\u00a0'}
          {part}
        </li>
      ))}
      {mayOpen && toPress && (
        <li className="inline print:hidden">
          {remarks.length > 0 && ' ·\u00a0'}
          {toPress}
        </li>
      )}
    </ul>
  )
}

function toTime(ms: number | undefined): string {
  return ms === undefined ? '–' : formatDuration(ms)
}

/** What typing a number costs beside scanning. */
function typedMedian(figures: IntakeResponse | undefined): number | undefined {
  const typed = figures?.ways.filter(({ method }) => method === 'typed-number') ?? []
  return typed.toSorted((a, b) => b.scanToTicket.count - a.scanToTicket.count)[0]?.scanToTicket.medianMs
}
