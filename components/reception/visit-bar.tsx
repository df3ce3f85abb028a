'use client'

import { ProblemBanner } from '@/components/shell/problem-banner'
import { useToday } from '@/components/shell/use-today'
import { Button } from '@/components/ui/button'
import { Tick } from '@/components/ui/tick'
import { visitText } from '@/lib/content/visit-panels'
import { proposeService } from '@/lib/domain/service/propose-service'
import { ActionBar, type ActionBarProps } from './action-bar'
import { findDraftErrors } from './find-draft-errors'
import { PriorityPicker } from './priority-picker'
import { refusedFields } from './refused-fields'
import { ServicePicker } from './service-picker'
import type { DraftEdits, VisitDraft } from './visit-draft'
import { VneidTicks } from './vneid-ticks'

/** The bar while somebody stands there: what their visit still needs. */
export function VisitBar({ draft, ...bar }: Omit<ActionBarProps, 'children' | 'missing'> & { draft: VisitDraft }) {
  const { model, rooms, usualRoom } = bar
  const { current } = model.desk
  const today = useToday()
  const edit = (edits: Partial<DraftEdits>) => model.dispatch({ type: 'edited', draftId: draft.draftId, edits })
  const roomCode = draft.roomCode ?? usualRoom
  const services = rooms.find(({ code }) => code === roomCode)?.services ?? []
  const proposal = proposeService(services, draft.serviceCode)
  return (
    <ActionBar
      {...bar}
      draft={draft}
      missing={model.isAttempted ? Object.keys(findDraftErrors({ ...draft, roomCode }, today)).length : 0}
      problem={
        current.kind === 'failed' && current.at === 'admit' ? (
          <ProblemBanner
            error={current.problem}
            detail={refusedFields(current.problem.fieldErrors)}
            actions={
              current.problem.code === 'identifier_taken' ? (
                <Button onClick={() => model.askAnew(draft)}>{visitText.openHolder}</Button>
              ) : undefined
            }
          />
        ) : undefined
      }
      besideRoom={
        proposal && (
          <ServicePicker
            services={services}
            proposal={proposal}
            onChoose={(serviceCode) => edit({ roomCode, serviceCode })}
          />
        )
      }
    >
      <PriorityPicker draft={draft} onTicks={(priorityTicks) => edit({ priorityTicks })} />
      <div className="shrink-0">
        <span aria-hidden className="text-label text-soft mb-0.5 block">
          {visitText.insurance}
        </span>
        <div className="rounded-control border-line flex min-h-11 items-center border px-3">
          <Tick
            label={visitText.paysByInsurance}
            checked={draft.useInsurance}
            onTick={(use) => edit({ useInsurance: use })}
          />
        </div>
      </div>
      <VneidTicks draft={draft} onEdit={edit} />
    </ActionBar>
  )
}
