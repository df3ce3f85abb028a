import type { ApiErrorCode } from '@/lib/api/api-error'
import type { CheckInResponse } from '@/lib/contracts/check-ins'
import type { FindPersonResponse, HeldTicket, PersonCard } from '@/lib/contracts/people'
import type { ScanErrorCode } from '@/lib/domain/scan/scan.schema'
import type { DraftEdits, Reading, Subject, TemporaryReason, VisitDraft } from './visit-draft'

/** Why a call failed, in codes that `lib/content` has words for. */
export interface Problem {
  code: ApiErrorCode
  reference?: string | undefined
  fieldErrors?: Readonly<Record<string, readonly string[]>>
}

/** One person at the desk, from the first scan to the number in their hand. */
export type VisitState =
  | { kind: 'idle' }
  | { kind: 'not-readable'; reason: ScanErrorCode | 'dynamic_code' }
  | { kind: 'read'; reading: Reading }
  | { kind: 'looking-up'; reading: Reading }
  | { kind: 'several-matches'; reading: Reading; people: readonly PersonCard[] }
  | { kind: 'already-admitted'; reading: Reading; person: PersonCard; ticket: HeldTicket }
  | { kind: 'ready'; draft: VisitDraft }
  | { kind: 'admitting'; draft: VisitDraft }
  | { kind: 'admitted'; draft: VisitDraft; response: CheckInResponse; isEarlier: boolean }
  | { kind: 'failed'; at: 'look-up'; reading: Reading; problem: Problem }
  | { kind: 'failed'; at: 'admit'; draft: VisitDraft; problem: Problem }

/** A person put aside half-done: nothing of theirs is lost, one key brings them back. */
export type ParkedState = Extract<
  VisitState,
  { kind: 'looking-up' | 'several-matches' | 'ready' | 'admitting' | 'failed' }
>

export interface DeskState {
  current: VisitState
  parked: readonly ParkedState[]
}

/** What a draft begins anew with once its card turns out to be somebody else's. */
export type OtherCard = Pick<VisitDraft, 'scan' | 'method' | 'subject'>

export type DeskEvent =
  | { type: 'scanned'; reading: Reading }
  | { type: 'unreadable'; reason: ScanErrorCode | 'dynamic_code' }
  | { type: 'asked'; draftId: number }
  | { type: 'found'; draftId: number; found: FindPersonResponse }
  | { type: 'look-up-failed'; draftId: number; problem: Problem }
  | { type: 'picked'; reading: Reading | VisitDraft; person: PersonCard; ticket?: HeldTicket | 'another' }
  | { type: 'registered'; reading: Reading; subject: Exclude<Subject, { kind: 'known' }> }
  | { type: 'joined'; draftId: number; same: boolean }
  | { type: 'reasoned'; draftId: number; reason: TemporaryReason }
  | { type: 'updated'; draftId: number; person: PersonCard }
  | { type: 'edited'; draftId: number; edits: Partial<DraftEdits & OtherCard> }
  | { type: 'pressed'; draftId: number }
  /** `isEarlier`: the answer to a press before the last changes; those were not written. */
  | { type: 'admitted'; draftId: number; response: CheckInResponse; isEarlier: boolean }
  | { type: 'admit-failed'; draftId: number; problem: Problem }
  | { type: 'alike-found'; draftId: number; people: readonly PersonCard[] }
  | { type: 'took-as-guardian'; childDraftId: number }
  | { type: 'gave-number'; temporaryDraftId: number }
  | { type: 'left' }
  | { type: 'resumed'; draftId: number }
  | { type: 'discarded'; draftId: number }
  | { type: 'restored'; state: ParkedState }

export const EMPTY_DESK: DeskState = { current: { kind: 'idle' }, parked: [] }

/** Which person a state is about; undefined while nobody stands there. */
export function idOf(state: VisitState): number | undefined {
  return readingOf(state)?.draftId
}

export function readingOf(state: VisitState): Reading | undefined {
  if ('draft' in state) return state.draft
  return 'reading' in state ? state.reading : undefined
}

/** Whether leaving this person now would lose something. */
export function isHalfDone(state: VisitState): state is ParkedState {
  switch (state.kind) {
    case 'looking-up':
    case 'several-matches':
    case 'ready':
    case 'admitting':
    case 'failed':
      return true
    case 'idle':
    case 'not-readable':
    case 'read':
    case 'already-admitted':
    case 'admitted':
      return false
  }
}
