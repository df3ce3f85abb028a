'use client'

import { HealthBookPanel } from './health-book-panel'
import { InsuranceCard } from './insurance-card'
import { isInsured } from './is-insured'
import { PaperSlot } from './paper-slot'
import { useCoverage } from './use-coverage'
import type { DispatchDesk } from './use-desk'
import { usePaperKeys } from './use-paper-keys'
import { useRecords } from './use-records'
import { useVisitRoute } from './use-visit-route'
import type { VisitState } from './visit-state'

/** What is known beside the person, each part on its own time; none of it keeps the ticket back. */
export function EvidencePanels({ state, dispatch }: { state: VisitState; dispatch: DispatchDesk }) {
  const coverage = useCoverage(state)
  const records = useRecords(state, dispatch)
  const route = useVisitRoute(state, coverage, records)
  const draft = 'draft' in state ? state.draft : undefined
  usePaperKeys(draft, dispatch)
  const slot = { state, papers: records.papers, isAsked: records.subject !== undefined, dispatch }
  return (
    <div className="flex min-h-0 min-w-0 flex-col gap-3 lg:overflow-y-auto">
      <InsuranceCard
        coverage={coverage}
        route={route}
        draft={draft}
        onGrounds={(routeGrounds) =>
          draft && dispatch({ type: 'edited', draftId: draft.draftId, edits: { routeGrounds } })
        }
      />
      <div className="grid gap-3 sm:grid-cols-2">
        <PaperSlot kind="referral" {...slot} />
        <PaperSlot kind="appointment" {...slot} />
      </div>
      {/* As high as what it holds: what is opened above pushes it out of sight, where the column scrolls. */}
      <div className="flex shrink-0 grow flex-col">
        <HealthBookPanel
          book={records.book}
          visits={isInsured(draft) ? coverage.data?.visits : undefined}
          isAsked={records.subject !== undefined}
          isLookingUp={draft === undefined}
        />
      </div>
    </div>
  )
}
