import type { ReactNode } from 'react'
import { Banner } from '@/components/ui/banner'
import { intakeText as text } from '@/lib/content/intake'
import type { IntakeResponse } from '@/lib/contracts/intake'
import { ArrivalsCard } from './arrivals-card'
import { CardPlace } from './card-place'
import { GatewayCard, ProblemsCard } from './gateway-cards'
import { InsuranceCard, RouteCodesCard } from './insurance-cards'
import { KeyFigures } from './key-figures'
import { PapersCard } from './papers-card'
import { DesksCard, RoomsCard } from './place-cards'
import { PlanCard } from './plan-card'
import { UnusedReasonsCard, VneidUseCards } from './vneid-cards'
import { VneidCard } from './vneid-card'
import { WaysCard } from './ways-card'

/** Everything about a period, what is looked at most on top. Places are kept while it is asked for. */
export function FiguresBody({ figures }: { figures: IntakeResponse | undefined }) {
  return (
    <>
      {figures && figures.uncountedDays > 0 && (
        <Banner tone="note" live="status">
          {text.uncounted(figures.uncountedDays)}
        </Banner>
      )}
      <KeyFigures figures={figures} />
      {figures ? <Cards figures={figures} /> : <Places />}
    </>
  )
}

function Cards({ figures }: { figures: IntakeResponse }) {
  return (
    <>
      <Pair>
        <VneidCard figures={figures} />
        <PapersCard figures={figures} />
      </Pair>
      <Pair>
        <ArrivalsCard figures={figures} />
        <WaysCard figures={figures} />
      </Pair>
      <Pair>
        <RoomsCard figures={figures} />
        <DesksCard figures={figures} />
      </Pair>
      <Pair>
        <InsuranceCard figures={figures} />
        <RouteCodesCard figures={figures} />
      </Pair>
      <Pair>
        <GatewayCard figures={figures} />
        <ProblemsCard figures={figures} />
      </Pair>
      <div className="grid grid-cols-1 gap-3 lg:grid-cols-3 print:mb-3 print:grid-cols-3">
        <UnusedReasonsCard figures={figures} />
        <VneidUseCards figures={figures} />
      </div>
      <div className="print:break-before-page">
        <PlanCard figures={figures} />
      </div>
      <p className="text-label text-soft">{text.spread(figures.spreadErrorPercent)}</p>
    </>
  )
}

/** The first rows of cards, as high as they will be. */
function Places() {
  return (
    <>
      <Pair>
        <CardPlace height="h-[178px]" />
        <CardPlace height="h-[178px]" />
      </Pair>
      <Pair>
        <CardPlace height="h-[330px]" />
        <CardPlace height="h-[330px]" />
      </Pair>
    </>
  )
}

function Pair({ children }: { children: ReactNode }) {
  return <div className="grid grid-cols-1 gap-3 lg:grid-cols-2 print:mb-3 print:grid-cols-2">{children}</div>
}
