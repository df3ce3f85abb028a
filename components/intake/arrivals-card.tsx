'use client'

import { useState } from 'react'
import { Card } from '@/components/ui/card'
import { ChoiceGroup } from '@/components/ui/choice-group'
import { arrivalsText as text, intakeText } from '@/lib/content/intake'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { toDayBars, toHourBars } from './arrival-bars'
import { DayTable, HourTable } from './arrival-tables'
import { LazyBarsChart } from './lazy-bars-chart'
import type { ChartBar } from './chart-bar'
import { useOpenVisits, type OpenedFigure } from './open-visits'

const VIEWS = [
  { value: 'hour', label: text.hour },
  { value: 'day', label: text.day },
] as const
// A month of days; what is longer is in the workbook.
const PRINTED_ROWS = 31

/** Arrivals by hour, or by day where there are several: a drawing, and the same numbers as a table. */
export function ArrivalsCard({ figures }: { figures: IntakeResponse }) {
  const openVisits = useOpenVisits()
  const hasDays = figures.period.days > 1
  const [view, setView] = useState<'hour' | 'day'>('day')
  const byDay = hasDays && view === 'day'
  const title = byDay ? text.byDay : text.byHour
  const bars = byDay ? toDayBars(figures) : toHourBars(figures)
  const splits = figures.live && !hasDays
  return (
    <Card title={title} aside={splits ? <Legend /> : undefined} grow>
      {hasDays && (
        <div className="mb-2 print:hidden">
          <ChoiceGroup label={text.view} value={view} options={VIEWS} onChoose={setView} />
        </div>
      )}
      {bars.length === 0 ? (
        <p className="text-table text-soft">{intakeText.noVisits}</p>
      ) : (
        <LazyBarsChart
          label={title}
          bars={bars}
          names={splits ? { solid: text.called, light: text.waiting } : { solid: text.admitted }}
          onOpen={(bar) => openVisits?.(byDay ? openDay(bar) : openHour(bar))}
        />
      )}
      {bars.length > 0 && (
        <details className="text-table mt-2 print:hidden">
          <summary className="text-brand cursor-pointer font-semibold">{intakeText.table}</summary>
          {byDay ? <DayTable figures={figures} /> : <HourTable figures={figures} />}
        </details>
      )}
      {bars.length > 0 && bars.length <= PRINTED_ROWS && (
        <div className="hidden print:block">
          {byDay ? <DayTable figures={figures} /> : <HourTable figures={figures} />}
        </div>
      )}
    </Card>
  )
}

function openHour({ key, title }: ChartBar): OpenedFigure {
  return { what: title, filter: { hour: Number(key) } }
}

function openDay({ key, title }: ChartBar): OpenedFigure {
  return { what: title, filter: {}, day: localDateSchema.parse(key) }
}

function Legend() {
  return (
    <span className="flex gap-3">
      <span className="inline-flex items-center gap-1.5">
        <span aria-hidden className="bg-brand inline-block size-2.5 rounded-xs [print-color-adjust:exact]" />
        {text.called}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <span
          aria-hidden
          className="border-brand bg-brand-light inline-block size-2.5 rounded-xs border [print-color-adjust:exact]"
        />
        {text.waiting}
      </span>
    </span>
  )
}
