'use client'

import type { Room } from '@/lib/contracts/visits'
import { AdmittedPanel } from './admitted-panel'
import { EvidencePanels } from './evidence-panels'
import { HeldTicketPanel } from './held-ticket-panel'
import { RoomsNow } from './rooms-now'
import type { DispatchDesk } from './use-desk'
import type { VisitState } from './visit-state'

interface VisitAsideProps {
  state: Exclude<VisitState, { kind: 'idle' }>
  rooms: readonly Room[] | undefined
  dispatch: DispatchDesk
}

/** Beside the person: insurance, papers and health book while they are being admitted, the number once they are. */
export function VisitAside({ state, rooms, dispatch }: VisitAsideProps) {
  switch (state.kind) {
    case 'not-readable':
    case 'several-matches':
      return <RoomsNow rooms={rooms} />
    case 'already-admitted':
      return <HeldTicketPanel key={state.ticket.visitId} ticket={state.ticket} fullName={state.person.fullName} />
    case 'admitted':
      return <AdmittedPanel key={state.response.visitId} state={state} rooms={rooms} />
    case 'read':
    case 'looking-up':
    case 'ready':
    case 'admitting':
    case 'failed':
      return <EvidencePanels state={state} dispatch={dispatch} />
  }
}
