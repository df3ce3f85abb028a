import type { FindPersonResponse, PersonCard } from '@/lib/contracts/people'
import {
  giveReason,
  guardianFromScan,
  keepEdits,
  startDraft,
  type Reading,
  type Subject,
  type VisitDraft,
} from './visit-draft'
import {
  idOf,
  isHalfDone,
  readingOf,
  type DeskEvent,
  type DeskState,
  type ParkedState,
  type VisitState,
} from './visit-state'

/** The whole desk: the person in front and those put aside. Pure; events that come too late change nothing. */
export function reduceDesk(desk: DeskState, event: DeskEvent): DeskState {
  switch (event.type) {
    case 'scanned':
      return isBeingFound(desk.current, event.reading) ? desk : goTo(desk, { kind: 'read', reading: event.reading })
    case 'unreadable':
      return goTo(desk, { kind: 'not-readable', reason: event.reason })
    case 'asked':
      return onVisit(desk, event.draftId, (state) =>
        state.kind === 'read' || (state.kind === 'failed' && state.at === 'look-up')
          ? { kind: 'looking-up', reading: state.reading }
          : state,
      )
    case 'found':
      return onVisit(desk, event.draftId, (state) =>
        state.kind === 'looking-up' ? afterFind(state.reading, event.found) : state,
      )
    case 'look-up-failed':
      return onVisit(desk, event.draftId, (state) =>
        state.kind === 'looking-up'
          ? { kind: 'failed', at: 'look-up', reading: state.reading, problem: event.problem }
          : state,
      )
    case 'picked':
      return goTo(dropReading(desk, event.reading), afterPick(event))
    case 'registered':
      return goTo(dropReading(desk, event.reading), { kind: 'ready', draft: startDraft(event.reading, event.subject) })
    case 'joined':
      return onDraft(desk, event.draftId, (draft) => ({
        ...draft,
        subject: answerOldNumber(draft.subject, event.same),
      }))
    case 'reasoned':
      return onDraft(desk, event.draftId, (draft) => giveReason(draft, event.reason))
    case 'updated':
      return onDraft(desk, event.draftId, (draft) =>
        draft.subject.kind === 'known'
          ? { ...draft, subject: { ...draft.subject, person: event.person }, form: { ...draft.form, phone: '' } }
          : draft,
      )
    case 'edited':
      return onDraft(desk, event.draftId, (draft) => ({ ...draft, ...event.edits }))
    case 'pressed':
      return onVisit(desk, event.draftId, (state) =>
        state.kind === 'ready' || (state.kind === 'failed' && state.at === 'admit')
          ? { kind: 'admitting', draft: state.draft }
          : state,
      )
    case 'admitted':
      return onVisit(desk, event.draftId, (state) =>
        state.kind === 'admitting'
          ? { kind: 'admitted', draft: state.draft, response: event.response, isEarlier: event.isEarlier }
          : state,
      )
    case 'admit-failed':
      return onVisit(desk, event.draftId, (state) =>
        state.kind === 'admitting'
          ? { kind: 'failed', at: 'admit', draft: state.draft, problem: event.problem }
          : state,
      )
    case 'alike-found':
      return onDraft(desk, event.draftId, (draft) =>
        draft.subject.kind === 'new' ? { ...draft, subject: { ...draft.subject, similar: event.people } } : draft,
      )
    case 'took-as-guardian':
      return takeAsGuardian(desk, event.childDraftId)
    case 'gave-number':
      // Two drafts become one: joinDesk.
      return desk
    case 'left':
      return goTo(desk, { kind: 'idle' })
    case 'resumed':
      return resume(desk, event.draftId)
    case 'discarded':
      return { ...desk, parked: desk.parked.filter((state) => idOf(state) !== event.draftId) }
    case 'restored':
      return { ...desk, parked: [...desk.parked, toRest(event.state)] }
  }
}

// A scanner that reads twice: the answer is on its way. A name in the box may be picked again, for another person.
function isBeingFound(state: VisitState, { scan }: Reading): boolean {
  if (scan.kind === 'text-query' || (state.kind !== 'read' && state.kind !== 'looking-up')) return false
  return JSON.stringify(state.reading.scan) === JSON.stringify(scan)
}

function goTo(desk: DeskState, next: VisitState): DeskState {
  return { current: next, parked: isHalfDone(desk.current) ? [...desk.parked, desk.current] : desk.parked }
}

// An answer may come after the desk has turned to the next person.
function onVisit(desk: DeskState, draftId: number, change: (state: VisitState) => VisitState): DeskState {
  if (idOf(desk.current) === draftId) return { ...desk, current: change(desk.current) }
  return {
    ...desk,
    parked: desk.parked.flatMap((state) => {
      if (idOf(state) !== draftId) return [state]
      const next = change(state)
      return isHalfDone(next) ? [next] : []
    }),
  }
}

function onDraft(desk: DeskState, draftId: number, change: (draft: VisitDraft) => VisitDraft): DeskState {
  return onVisit(desk, draftId, (state) => {
    if (state.kind === 'ready') return { kind: 'ready', draft: change(state.draft) }
    if (state.kind === 'failed' && state.at === 'admit') return { ...state, draft: change(state.draft) }
    return state
  })
}

function afterFind(reading: Reading, found: FindPersonResponse): VisitState {
  switch (found.match) {
    case 'one':
      return (
        heldToday(reading, found.person) ?? {
          kind: 'ready',
          draft: startDraft(reading, {
            kind: 'known',
            person: found.person,
            differences: found.differences,
            oldNumber: 'no',
          }),
        }
      )
    case 'old-number':
    case 'contradicted':
      return {
        kind: 'ready',
        draft: startDraft(reading, {
          kind: 'known',
          person: found.person,
          differences: found.differences,
          oldNumber: found.match === 'contradicted' ? 'contradicted' : 'unconfirmed',
        }),
      }
    case 'several':
      return { kind: 'several-matches', reading, people: found.people }
    case 'none':
      return { kind: 'ready', draft: startDraft(reading, { kind: 'new', similar: found.similar }) }
  }
}

// With a ticket: what was read is added to the visit it belongs to, or the person is to have another.
function afterPick({ reading, person, ticket }: Extract<DeskEvent, { type: 'picked' }>): VisitState {
  const held = ticket ? undefined : heldToday(reading, person)
  if (held) return held
  const known: Subject = { kind: 'known', person, differences: [], oldNumber: 'no' }
  // Picked from beneath a form: what was typed, ticked and chosen meanwhile goes on.
  const draft = 'subject' in reading ? keepEdits(reading, person) : startDraft(reading, known)
  return { kind: 'ready', draft: typeof ticket === 'object' ? { ...draft, roomCode: ticket.roomCode } : draft }
}

function heldToday(reading: Reading, person: PersonCard): VisitState | undefined {
  const [ticket] = person.ticketsToday
  return ticket && { kind: 'already-admitted', reading, person, ticket }
}

// Said to be somebody else: the card's owner is new here, and the record stays beside as similar, or gives up a number
// that is on it by mistake.
function answerOldNumber(subject: Subject, same: boolean): Subject {
  if (subject.kind !== 'known') return subject
  const { oldNumber, person } = subject
  if (oldNumber === 'contradicted')
    return same ? { ...subject, oldNumber: 'no' } : { kind: 'new', similar: [], takesFrom: person }
  if (oldNumber !== 'unconfirmed') return subject
  return same ? { ...subject, oldNumber: 'joined' } : { kind: 'new', similar: [subject.person] }
}

// The same text goes on as a draft: its reading must not stay behind as somebody half-done.
function dropReading(desk: DeskState, reading: Reading): DeskState {
  return idOf(desk.current) === reading.draftId ? { ...desk, current: { kind: 'idle' } } : desk
}

// Its answer came, or comes, to nobody: pressed again, the same request id gets it once more.
function toRest(state: ParkedState): ParkedState {
  return state.kind === 'admitting' ? { kind: 'ready', draft: state.draft } : state
}

function takeAsGuardian(desk: DeskState, childDraftId: number): DeskState {
  const adult = readingOf(desk.current)
  const child = desk.parked.find((state) => idOf(state) === childDraftId)
  if (!adult || !child || !('draft' in child) || child.kind === 'admitting') return desk
  const draft = { ...child.draft, guardian: guardianFromScan(adult.scan) }
  return {
    current: child.kind === 'failed' ? { ...child, draft } : { kind: 'ready', draft },
    parked: desk.parked.filter((state) => state !== child),
  }
}

function resume(desk: DeskState, draftId: number): DeskState {
  const wanted = desk.parked.find((state) => idOf(state) === draftId)
  if (!wanted) return desk
  return goTo({ ...desk, parked: desk.parked.filter((state) => state !== wanted) }, wanted)
}
