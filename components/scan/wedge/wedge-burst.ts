/**
 * Tells the keys of a keyboard-wedge scanner from typing, by pace. Pure: keys with their times in, decisions out.
 * Times are milliseconds of one clock. No maker publishes its pace; scanners send a key every 1–30 ms, people stay
 * above 60 ms but for two or three keys rolled together.
 */
export type BurstKey =
  | { kind: 'character'; text: string }
  /** Backspace, with which some input methods replace what they have already sent. */
  | { kind: 'erase' }
  /** Enter or Tab. */
  | { kind: 'end' }
  /** Ctrl+J, Ctrl+], dead keys, keys that stand for no character: part of a scan, never of its text. */
  | { kind: 'control' }
  /** A key that no scanner sends: arrows, shortcuts, a key held down. */
  | { kind: 'foreign' }

export type BurstEvent =
  | { type: 'key'; at: number; key: BurstKey; composed?: boolean }
  | { type: 'composition'; at: number }
  /** Some time has passed without a key. */
  | { type: 'idle'; at: number }

type Suspect = { text: string; at: number }

type Scanning = { phase: 'scanning'; text: string; lastAt: number; pauseMs: number; composed: boolean }

export type BurstState =
  | { phase: 'waiting' }
  | { phase: 'suspecting'; keys: Suspect[]; lastAt: number; composed: boolean }
  | Scanning
  /**
   * Just after a scan: a second Enter, or one that comes late, still belongs to it. `brokenOff` is a scan that ended in
   * silence: keys pressed at its pace and only handed over late continue it, and it is reported again, whole.
   */
  | { phase: 'closing'; until: number; brokenOff?: Scanning }

export type BurstDecision =
  /** This key, or nothing yet, may begin a scan: hold it, or remember what the field held before it. */
  | { do: 'suspect' }
  /** The keys suspected so far were typing: let them have their effect. */
  | { do: 'release' }
  /** The suspected keys from this index on are a scan; those before it were typing. This key belongs to the scan. */
  | { do: 'claim'; from: number }
  /** This key belongs to a scan: it must have no effect. */
  | { do: 'swallow' }
  /** The key is none of a scanner's. */
  | { do: 'pass' }
  | { do: 'report'; raw: string; inputMethodActive: boolean }

export const WAITING: BurstState = { phase: 'waiting' }

/** Longest pause inside a scan, until its own pace is known. */
export const LONGEST_GAP_MS = 50
const MEAN_GAP_MS = 35
const LEAST_CHARACTERS = 6
const LONGEST_PAUSE_MS = 120
// Keys carry the time at which they were pressed, but a busy computer hands them over late: silence is waited for
// longer than the pace itself allows.
const SILENCE_BEFORE_SCAN_MS = 120
const SILENCE_IN_SCAN_MS = 300
const CLOSING_MS = 250

/** One step of the machine. A key yields exactly one of suspect, claim, swallow and pass; `release` comes before it. */
export function stepBurst(state: BurstState, event: BurstEvent): [next: BurstState, decisions: BurstDecision[]] {
  switch (event.type) {
    case 'key':
      return stepKey(state, event.at, event.key, event.composed ?? false)
    case 'composition':
      return [noticeComposition(state), []]
    case 'idle':
      return stepIdle(state, event.at)
  }
}

/** How long to wait for the next key before an `idle` event is due; null where nothing is waited for. */
export function idleDelayMs(state: BurstState): number | null {
  switch (state.phase) {
    case 'waiting':
    case 'closing':
      return null
    case 'suspecting':
      return SILENCE_BEFORE_SCAN_MS
    case 'scanning':
      return SILENCE_IN_SCAN_MS
  }
}

function stepKey(state: BurstState, at: number, key: BurstKey, composed: boolean): [BurstState, BurstDecision[]] {
  switch (state.phase) {
    case 'waiting':
      return begin(at, key, composed)
    case 'closing':
      if (at <= state.until && (key.kind === 'end' || key.kind === 'control')) return [state, [{ do: 'swallow' }]]
      if (key.kind === 'character' && state.brokenOff && at - state.brokenOff.lastAt <= state.brokenOff.pauseMs)
        return scan(state.brokenOff, at, key, composed)
      return begin(at, key, composed)
    case 'suspecting': {
      if (at - state.lastAt > LONGEST_GAP_MS || breaksSuspicion(state, key))
        return after([{ do: 'release' }], begin(at, key, composed))
      return suspect(state, at, key, composed)
    }
    case 'scanning':
      if (at - state.lastAt > state.pauseMs)
        return after([toReport(state)], stepKey(closeAt(state.lastAt), at, key, composed))
      return scan(state, at, key, composed)
  }
}

function stepIdle(state: BurstState, at: number): [BurstState, BurstDecision[]] {
  if (state.phase === 'suspecting' && at - state.lastAt >= SILENCE_BEFORE_SCAN_MS) return [WAITING, [{ do: 'release' }]]
  if (state.phase === 'scanning' && at - state.lastAt >= SILENCE_IN_SCAN_MS)
    return [{ ...closeAt(at), brokenOff: state }, [toReport(state)]]
  return [state, []]
}

function begin(at: number, key: BurstKey, composed: boolean): [BurstState, BurstDecision[]] {
  if (key.kind !== 'character' && key.kind !== 'end') return [WAITING, [{ do: 'pass' }]]
  return [{ phase: 'suspecting', keys: [toSuspect(key, at)], lastAt: at, composed }, [{ do: 'suspect' }]]
}

// An Enter after a few quick keys is a person's; the first key of a scan may be one, a later one may not.
function breaksSuspicion(state: Extract<BurstState, { phase: 'suspecting' }>, key: BurstKey): boolean {
  return key.kind === 'foreign' || (key.kind === 'end' && state.keys.some((suspected) => suspected.text !== ''))
}

function suspect(
  state: Extract<BurstState, { phase: 'suspecting' }>,
  at: number,
  key: BurstKey,
  composed: boolean,
): [BurstState, BurstDecision[]] {
  const keys = [...state.keys, toSuspect(key, at)]
  const anyComposed = state.composed || composed || key.kind === 'erase'
  const from = findStart(keys)
  const scanned = keys.slice(from)
  const text = textOf(scanned)
  const first = scanned[0]?.at ?? at
  const gaps = scanned.length - 1
  if (text.length < LEAST_CHARACTERS || (at - first) / gaps > MEAN_GAP_MS) {
    return [{ ...state, keys, lastAt: at, composed: anyComposed }, [{ do: 'suspect' }]]
  }
  const pauseMs = Math.min(LONGEST_PAUSE_MS, Math.max(LONGEST_GAP_MS, (6 * (at - first)) / gaps))
  return [{ phase: 'scanning', text, lastAt: at, pauseMs, composed: anyComposed }, [{ do: 'claim', from }]]
}

function scan(state: Scanning, at: number, key: BurstKey, composed: boolean): [BurstState, BurstDecision[]] {
  const next = { ...state, lastAt: at, composed: state.composed || composed }
  switch (key.kind) {
    case 'character':
      return [{ ...next, text: state.text + key.text }, [{ do: 'swallow' }]]
    case 'erase':
      return [{ ...next, text: dropLast(state.text), composed: true }, [{ do: 'swallow' }]]
    case 'control':
      return [next, [{ do: 'swallow' }]]
    case 'end':
      if (isUnfinishedMrz(state.text)) return [{ ...next, text: `${state.text}\n` }, [{ do: 'swallow' }]]
      return [closeAt(at), [{ do: 'swallow' }, toReport(next)]]
    case 'foreign':
      return [closeAt(at), [toReport(state), { do: 'pass' }]]
  }
}

// The machine-readable zone is three lines of 30, and its readers send Enter after each.
function isUnfinishedMrz(text: string): boolean {
  return /^[A-Z0-9<]{30}(\n[A-Z0-9<]{30})?$/i.test(text)
}

function noticeComposition(state: BurstState): BurstState {
  return state.phase === 'suspecting' || state.phase === 'scanning' ? { ...state, composed: true } : state
}

// Where the scan begins: after the last pause that is long beside the pace of what follows it. A busy computer makes
// shorter pauses inside a scan more often than a person types a key just before one.
function findStart(keys: Suspect[]): number {
  const gaps = keys.slice(1).map((key, i) => key.at - (keys[i]?.at ?? key.at))
  for (let i = gaps.length - 1; i >= 0; i--) {
    const following = gaps.slice(i + 1)
    if (following.length < 3) continue
    const usual = following.toSorted((a, b) => a - b)[Math.floor(following.length / 2)] ?? 0
    if ((gaps[i] ?? 0) > Math.max(MEAN_GAP_MS, 6 * usual)) return i + 1
  }
  return 0
}

function toSuspect(key: BurstKey, at: number): Suspect {
  if (key.kind === 'erase') return { text: '\b', at }
  return { text: key.kind === 'character' ? key.text : '', at }
}

function textOf(keys: Suspect[]): string {
  return keys.reduce((text, key) => (key.text === '\b' ? dropLast(text) : text + key.text), '')
}

function dropLast(text: string): string {
  return text.replace(/.$/su, '')
}

function toReport(state: Scanning): BurstDecision {
  return { do: 'report', raw: state.text, inputMethodActive: state.composed }
}

function closeAt(at: number): Extract<BurstState, { phase: 'closing' }> {
  return { phase: 'closing', until: at + CLOSING_MS }
}

function after(first: BurstDecision[], [next, rest]: [BurstState, BurstDecision[]]): [BurstState, BurstDecision[]] {
  return [next, [...first, ...rest]]
}
