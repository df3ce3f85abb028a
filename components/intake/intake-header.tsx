'use client'

import { Printer, RotateCw } from 'lucide-react'
import { useDeskSession, useMay } from '@/components/shell/desk-session'
import { Button } from '@/components/ui/button'
import { intakeText as text } from '@/lib/content/intake'
import { shellText } from '@/lib/content/shell'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { ExportFigures } from './export-figures'
import type { Period, PeriodChoice } from './period'
import { PeriodPicker } from './period-picker'
import { SectorReport } from './sector-report'

interface IntakeHeaderProps {
  choice: PeriodChoice
  period: Period
  today: LocalDate
  figures: IntakeResponse | undefined
  isFetching: boolean
  onReload: () => void
  onPeriod: (choice: PeriodChoice, period: Period) => void
}

/** Which days, how fresh, and what to do with them. */
export function IntakeHeader({ choice, period, today, figures, isFetching, onReload, onPeriod }: IntakeHeaderProps) {
  const mayExport = useMay('figures:open')
  const { facility } = useDeskSession()
  return (
    <header className="flex flex-wrap items-start gap-x-6 gap-y-3">
      <div className="min-w-0">
        <p className="text-table hidden font-semibold print:block">
          {shellText.facility(facility.name, facility.code)}
        </p>
        <h1 className="text-[24px] leading-8 font-bold">{text.title}</h1>
        <p className="text-table font-semibold">{text.days(period.from, period.to)}</p>
        <p className="text-label text-soft min-h-5">
          {figures ? text.countedAt(figures.countedAt) : text.counting}
          {figures && <span className="print:hidden"> · {figures.live ? text.live : text.notLive}</span>}
        </p>
      </div>
      <div className="ml-auto flex min-w-0 flex-wrap items-start gap-x-3 gap-y-2 print:hidden">
        <PeriodPicker choice={choice} period={period} today={today} onPeriod={onPeriod} />
        <Button
          icon={<RotateCw aria-hidden size={18} />}
          aria-label={text.reload}
          aria-disabled={isFetching}
          onClick={onReload}
        />
        {mayExport && <ExportFigures period={period} />}
        {mayExport && <SectorReport today={today} />}
        <Button icon={<Printer aria-hidden size={18} />} onClick={() => window.print()}>
          {text.print}
        </Button>
      </div>
    </header>
  )
}
