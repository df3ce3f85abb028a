import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { ScanInput } from '@/components/scan/scan.types'
import { deskName } from '@/components/shell/desk-settings'
import { ApiError } from '@/lib/api/api-error'
import { checkInMutation } from '@/lib/api/check-ins'
import { nextLookupToken } from '@/lib/api/next-lookup-token'
import { peopleQueries } from '@/lib/api/people'
import { roomQueries } from '@/lib/api/rooms'
import { visitQueries } from '@/lib/api/visits'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { admitOnce } from './admit-once'
import { dispatchDesk, leaveDesk, useDeskState } from './desk-store'
import { keepGiven } from './given-tickets'
import { loadDeskLogic } from './load-desk-logic'
import { methodOf } from './method-of'
import { nameOf } from './name-of'
import type { Reading, TemporaryReason, VisitDraft } from './visit-draft'
import { idOf, type DeskEvent, type Problem, type VisitState } from './visit-state'

/** The desk's state and everything that can be done to it: the store decides, this joins it to the server. */
export function useDesk() {
  const desk = useDeskState()
  const dispatch = dispatchDesk
  const [attemptedId, setAttemptedId] = useState<number>()
  const client = useQueryClient()
  const checkIn = useMutation(checkInMutation())
  const onTheWay = useRef(new Set<number>())
  const inFront = useRef<number>(undefined)
  useEffect(() => {
    inFront.current = idOf(desk.current)
    return () => {
      inFront.current = undefined
    }
  })
  useEffect(() => leaveDesk, [])

  async function read({ raw, channel, inputMethodActive = false, at }: ScanInput): Promise<void> {
    const { parseScan } = await loadDeskLogic()
    const parsed = parseScan(raw, channel)
    if (!parsed.ok) return dispatch({ type: 'unreadable', reason: parsed.error.code })
    const { kind } = parsed.value
    if (kind === 'dynamic-code') return dispatch({ type: 'unreadable', reason: 'dynamic_code' })
    lookUp({
      draftId: nextLookupToken(),
      scan: parsed.value,
      method: methodOf(kind),
      inputMethodActive,
      startedAtMs: at,
    })
  }

  function lookUp(reading: Reading): void {
    dispatch({ type: 'scanned', reading })
    void ask(reading)
  }

  async function ask({ draftId, scan }: Reading): Promise<void> {
    dispatch({ type: 'asked', draftId })
    try {
      dispatch({ type: 'found', draftId, found: await client.fetchQuery(peopleQueries.find(scan, nextLookupToken())) })
    } catch (error) {
      dispatch({ type: 'look-up-failed', draftId, problem: toProblem(error) })
    }
  }

  /** A person picked from the names found: the card is asked for anew, so that the look at it is recorded. */
  async function open(reading: Reading, personId: PersonId): Promise<void> {
    const { draftId } = reading
    dispatch({ type: 'scanned', reading })
    dispatch({ type: 'asked', draftId })
    try {
      const person = await client.fetchQuery(peopleQueries.open(personId))
      dispatch({ type: 'found', draftId, found: { match: 'one', person, differences: [] } })
    } catch (error) {
      dispatch({ type: 'look-up-failed', draftId, problem: toProblem(error) })
    }
  }

  function startWithoutPapers(reason: TemporaryReason): void {
    const scan = { kind: 'text-query' as const, textTrusted: true, warnings: [] }
    const draftId = nextLookupToken()
    const reading = { draftId, scan, method: 'no-papers' as const, inputMethodActive: false, startedAtMs: Date.now() }
    dispatch({ type: 'registered', reading, subject: { kind: 'temporary', reason } })
  }

  /** Admits the person in front; false where something is missing. Pressed ten times, it still sends one request id. */
  async function admit(fallbackRoom: string | undefined): Promise<boolean> {
    const draft = admittable(desk.current)
    if (!draft) return true
    const { draftId } = draft
    const roomCode = draft.roomCode ?? fallbackRoom
    const { readDraft } = await loadDeskLogic()
    setAttemptedId(draftId)
    const rooms = client.getQueryData(roomQueries.all().queryKey)?.rooms ?? []
    const body = readDraft({ ...draft, roomCode }, { nowMs: Date.now(), desk: deskName.get(), rooms })
    if (!body.ok) return false
    if (onTheWay.current.has(draftId)) return true
    onTheWay.current.add(draftId)
    dispatch({ type: 'edited', draftId, edits: { roomCode, serviceCode: body.value.serviceCode } })
    dispatch({ type: 'pressed', draftId })
    try {
      const { response, isEarlier } = await admitOnce(draftId, body.value, checkIn.mutateAsync)
      dispatch({ type: 'admitted', draftId, response, isEarlier })
      // The one in front has it on the screen, and printed.
      if (inFront.current !== draftId) keepGiven({ ...response, name: nameOf(draft) })
    } catch (error) {
      const problem = toProblem(error)
      dispatch({ type: 'admit-failed', draftId, problem })
      if (problem.code === 'similar_person_exists') void listAlike(draft)
    } finally {
      onTheWay.current.delete(draftId)
      void client.invalidateQueries({ queryKey: visitQueries.days() })
      void client.invalidateQueries({ queryKey: roomQueries.all().queryKey })
    }
    return true
  }

  /** The same text asked anew: whoever it finds now comes to the front, the draft waits as a chip. */
  function askAnew({ scan, method, inputMethodActive, startedAtMs }: Reading): void {
    lookUp({ draftId: nextLookupToken(), scan, method, inputMethodActive, startedAtMs })
  }

  /** Whom the server found alike: their cards are asked for, so that the desk can pick one in place. */
  async function listAlike(draft: VisitDraft): Promise<void> {
    const { alikeQuestion } = await loadDeskLogic()
    const question = peopleQueries.find(alikeQuestion(draft), nextLookupToken())
    const found = await client.fetchQuery(question).catch(() => undefined)
    if (found?.match === 'none') dispatch({ type: 'alike-found', draftId: draft.draftId, people: found.similar })
  }

  return {
    desk,
    dispatch,
    read,
    ask,
    askAnew,
    open,
    startWithoutPapers,
    admit,
    isAttempted: attemptedId !== undefined && attemptedId === idOf(desk.current),
  }
}

export type Desk = ReturnType<typeof useDesk>
export type DispatchDesk = (event: DeskEvent) => void

function admittable(state: VisitState): VisitDraft | undefined {
  if (state.kind === 'ready' || (state.kind === 'failed' && state.at === 'admit')) return state.draft
  return undefined
}

function toProblem(error: unknown): Problem {
  if (error instanceof ApiError) {
    const { code, reference, fieldErrors } = error
    return { code, reference, fieldErrors }
  }
  throw error
}
