'use client'

import { useQuery } from '@tanstack/react-query'
import dynamic from 'next/dynamic'
import { useMemo, useState } from 'react'
import { useMay } from '@/components/shell/desk-session'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { useToday } from '@/components/shell/use-today'
import { Button } from '@/components/ui/button'
import { intakeQueries } from '@/lib/api/intake'
import { intakeText as text } from '@/lib/content/intake'
import { FiguresBody } from './figures-body'
import { IntakeHeader } from './intake-header'
import { OpenVisitsProvider, type OpenedFigure } from './open-visits'
import { periodOf, type Period, type PeriodChoice } from './period'
import { useFreshFigures } from './use-fresh-figures'
import './intake.css'

const VisitsDialog = dynamic(() => import('./visits-dialog').then((module) => module.VisitsDialog))

/** Today's figures as they come in, or those of any past period. */
export function IntakeScreen() {
  const today = useToday()
  const mayOpen = useMay('figures:open')
  const [choice, setChoice] = useState<PeriodChoice>('today')
  const [range, setRange] = useState<Period>()
  const [opened, setOpened] = useState<OpenedFigure>()
  const period = useMemo(
    () => (choice === 'range' && range ? range : periodOf(choice === 'range' ? 'today' : choice, today)),
    [choice, range, today],
  )
  const { data: figures, error, isFetching, refetch } = useQuery(intakeQueries.figures(period))
  useFreshFigures(period, period.to >= today)

  return (
    <OpenVisitsProvider value={mayOpen ? setOpened : undefined}>
      <div className="intake flex min-h-0 grow flex-col gap-3 px-4 py-4 md:px-5 lg:overflow-y-auto print:block print:p-0">
        <IntakeHeader
          choice={choice}
          period={period}
          today={today}
          figures={figures}
          isFetching={isFetching}
          onReload={() => void refetch()}
          onPeriod={(next, days) => {
            setChoice(next)
            setRange(days)
          }}
        />
        {error && (
          <ProblemBanner error={error} actions={<Button onClick={() => void refetch()}>{text.again}</Button>} />
        )}
        {(figures || !error) && <FiguresBody figures={figures} />}
      </div>
      {opened && <VisitsDialog figure={opened} period={period} onClose={() => setOpened(undefined)} />}
    </OpenVisitsProvider>
  )
}
