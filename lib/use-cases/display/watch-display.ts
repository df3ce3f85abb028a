import 'server-only'
import type { DisplayMessage } from '@/lib/contracts/display'
import type { Database } from '@/lib/db/client'
import type { DeskEventListener } from '@/lib/db/desk-event-listener'
import { listCallsAfter } from '@/lib/db/queue-call-store'
import type { Caller } from '@/lib/domain/access/caller'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { parseCallId } from './call-id'
import { findSettings, isShown, readState, toDisplayCall, type DisplaySettings } from './read-display'

export interface WatchDisplay {
  caller: Caller
  /** The id of the last call that this screen has seen, if any. */
  lastSeen: string | undefined
  /** The id goes out with each call and state, so that the browser says up to where it was told when it comes back. */
  send: (message: DisplayMessage, id?: string) => void
  end: () => void
  clock?: () => Date
}

const PAGE = 40

/**
 * Tells a wall screen its state, then every call made after the last one it has seen, each once and in order. Listening
 * begins before anything is read: nothing falls between. Any fault ends the stream, and the screen comes back.
 */
export async function watchDisplay(
  { db, deskEvents }: { db: Database; deskEvents: DeskEventListener },
  watch: WatchDisplay,
): Promise<{ stop: () => void; beat: () => void }> {
  const { caller, end, clock = () => new Date() } = watch
  const teller = createTeller(db, { ...watch, settings: await findSettings(db, caller), clock })
  // One after the other: two notifications at once must not send one call twice.
  let turn: Promise<void> = Promise.resolve()
  const inTurn = (work: () => Promise<void>) => {
    turn = turn.then(work).catch(end)
  }
  const stop = await deskEvents.subscribe(caller.facilityCode, {
    onEvent: ({ kind }) => {
      if (kind === 'visit-called') inTurn(teller.tellNewCalls)
      // A room has another name or place, or this screen other rooms.
      if (kind === 'setup-changed') inTurn(teller.tellAnew)
    },
    onLost: end,
  })
  inTurn(teller.tellFirst)
  return { stop, beat: () => inTurn(teller.beat) }
}

interface Telling extends WatchDisplay {
  settings: DisplaySettings
  clock: () => Date
}

function createTeller(db: Database, { caller, lastSeen, send, settings: first, clock }: Telling) {
  const { facilityCode } = caller
  let settings = first
  let told: { day: string; seq: number } = { day: '', seq: 0 }

  async function tellState(now: Date): Promise<void> {
    const { state } = await readState(db, { facilityCode, settings, now })
    send(state, `${told.day}.${told.seq}`)
  }

  async function tellFirst(): Promise<void> {
    const now = clock()
    const day = toLocalDate(now)
    const { state, lastSeq } = await readState(db, { facilityCode, settings, now })
    const seen = parseCallId(lastSeen)
    // Whoever saw a call of an earlier day has missed all of today's.
    told = { day, seq: seen ? (seen.day === day ? seen.seq : 0) : lastSeq }
    send(state, `${told.day}.${told.seq}`)
    await tellNewCalls()
  }

  async function tellNewCalls(): Promise<void> {
    const now = clock()
    const day = toLocalDate(now)
    if (told.day !== day) {
      told = { day, seq: 0 }
      await tellState(now)
    }
    for (let isLast = false; !isLast;) {
      const calls = await listCallsAfter(db, { facilityCode, day, seq: told.seq, limit: PAGE })
      for (const call of calls) {
        told = { day, seq: call.seq }
        if (!isShown(call, settings)) continue
        const shown = toDisplayCall(call, day, settings, now)
        send({ kind: 'call', now: now.toISOString(), call: shown }, shown.id)
      }
      isLast = calls.length < PAGE
    }
  }

  /** Numbers begin again at midnight: the screen is cleared then, without a call. */
  async function beat(): Promise<void> {
    const now = clock()
    if (told.day !== toLocalDate(now)) await tellNewCalls()
    send({ kind: 'beat', now: now.toISOString() })
  }

  async function tellAnew(): Promise<void> {
    settings = await findSettings(db, caller)
    await tellState(clock())
  }

  return { tellFirst, tellNewCalls, tellAnew, beat }
}
