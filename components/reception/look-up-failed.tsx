'use client'

import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { visitText } from '@/lib/content/visit-panels'
import { PersonHeading } from './person-heading'
import type { Desk } from './use-desk'
import type { VisitState } from './visit-state'

interface LookUpFailedProps {
  state: Extract<VisitState, { kind: 'failed'; at: 'look-up' }>
  model: Desk
}

/** Our own records did not answer: what the card says stays, the desk may go on. */
export function LookUpFailed({ state, model }: LookUpFailedProps) {
  const { reading, problem } = state
  const { fullName, birthDate, sex, textTrusted } = reading.scan
  return (
    <Card title={visitText.lookUpFailed} grow edge="wrong">
      {textTrusted && fullName && <PersonHeading fullName={fullName} birthDate={birthDate} sex={sex} />}
      <div className="mt-3">
        <ProblemBanner
          error={problem}
          actions={
            <>
              <Button data-next-key look="primary" onClick={() => void model.ask(reading)}>
                {visitText.lookUpAgain}
              </Button>
              <Button
                onClick={() => model.dispatch({ type: 'registered', reading, subject: { kind: 'new', similar: [] } })}
              >
                {visitText.goOnAsNew}
              </Button>
            </>
          }
        />
      </div>
    </Card>
  )
}
