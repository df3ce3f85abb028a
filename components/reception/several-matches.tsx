'use client'

import { Card } from '@/components/ui/card'
import { Button } from '@/components/ui/button'
import { visitText } from '@/lib/content/visit-panels'
import { PeopleChoice } from './people-choice'
import type { DispatchDesk } from './use-desk'
import type { VisitState } from './visit-state'

interface SeveralMatchesProps {
  state: Extract<VisitState, { kind: 'several-matches' }>
  dispatch: DispatchDesk
}

export function SeveralMatches({ state, dispatch }: SeveralMatchesProps) {
  const { reading, people } = state
  return (
    <Card title={visitText.severalTitle} grow edge="attention">
      <p className="text-table text-soft mb-3">{visitText.severalDetail}</p>
      <PeopleChoice people={people} nextKey onChoose={(person) => dispatch({ type: 'picked', reading, person })} />
      <div className="mt-3">
        <Button onClick={() => dispatch({ type: 'registered', reading, subject: { kind: 'new', similar: [] } })}>
          {visitText.noneOfThem}
        </Button>
      </div>
    </Card>
  )
}
