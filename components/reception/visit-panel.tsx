'use client'

import { AdmittedPerson } from './admitted-person'
import { AlreadyAdmitted } from './already-admitted'
import { LookUpFailed } from './look-up-failed'
import { LookingUp } from './looking-up'
import { NotReadable } from './not-readable'
import { SeveralMatches } from './several-matches'
import { SubjectPanel } from './subject-panel'
import type { Desk } from './use-desk'
import type { VisitState } from './visit-state'

interface VisitPanelProps {
  state: Exclude<VisitState, { kind: 'idle' }>
  model: Desk
}

/** Who stands there, in every state. */
export function VisitPanel({ state, model }: VisitPanelProps) {
  switch (state.kind) {
    case 'not-readable':
      return <NotReadable reason={state.reason} />
    case 'read':
    case 'looking-up':
      return <LookingUp reading={state.reading} />
    case 'several-matches':
      return <SeveralMatches state={state} dispatch={model.dispatch} />
    case 'already-admitted':
      return <AlreadyAdmitted state={state} dispatch={model.dispatch} />
    case 'ready':
    case 'admitting':
      return <SubjectPanel draft={state.draft} model={model} />
    case 'admitted':
      return <AdmittedPerson draft={state.draft} />
    case 'failed':
      return state.at === 'look-up' ? (
        <LookUpFailed state={state} model={model} />
      ) : (
        <SubjectPanel draft={state.draft} model={model} />
      )
  }
}
