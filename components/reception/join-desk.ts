import { areOfOnePerson, mergeDrafts } from './merge-drafts'
import { idOf, isHalfDone, type DeskEvent, type DeskState } from './visit-state'

/**
 * Makes one draft of two that turned out to be one person's, right after the event that showed it. Pure, like
 * `reduceDesk`; apart from it since nothing is read before the desk's logic is there.
 */
export function joinDesk(desk: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'found':
      return joinSamePerson(desk, event.draftId)
    case 'picked':
      return joinSamePerson(desk, event.reading.draftId)
    case 'gave-number':
      return giveNumber(desk, event.temporaryDraftId)
    default:
      return desk
  }
}

// Read again, or by another card, while half-done: one draft goes on, with what was typed and all that was read.
function joinSamePerson(desk: DeskState, draftId: number): DeskState {
  const { current, parked } = desk
  const states = [current, ...parked]
  const fresh = states.find((state) => idOf(state) === draftId)
  if (fresh?.kind !== 'ready') return desk
  const before = states.find((state) => state !== fresh && 'draft' in state && areOfOnePerson(state.draft, fresh.draft))
  if (!before || !('draft' in before)) return desk
  const joined =
    before.kind === 'ready' || before.kind === 'failed'
      ? { ...before, draft: mergeDrafts(before.draft, fresh.draft) }
      : before
  const isInFront = current === fresh || current === before
  return {
    current: isInFront ? joined : current,
    parked: parked.flatMap((state) => {
      if (state !== before) return state === fresh ? [] : [state]
      return isInFront || !isHalfDone(joined) ? [] : [joined]
    }),
  }
}

// The card in front is of somebody who was admitted under a temporary code.
function giveNumber(desk: DeskState, temporaryDraftId: number): DeskState {
  const { current } = desk
  const temporary = desk.parked.find((state) => idOf(state) === temporaryDraftId)
  if (!('draft' in current) || !temporary || !('draft' in temporary) || temporary.kind === 'admitting') return desk
  const draft = mergeDrafts(temporary.draft, current.draft)
  if (draft.subject.kind !== 'known') return desk
  return {
    current: { kind: 'ready', draft: { ...draft, subject: { ...draft.subject, oldNumber: 'joined' } } },
    parked: desk.parked.filter((state) => state !== temporary),
  }
}
