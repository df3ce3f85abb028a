import type { GatewayFact } from './visit-fact'

/** A stretch of time in which the gateway was slow or gave no answers. */
export interface SlowWindow {
  /** First and last question of it, ISO. */
  from: string
  to: string
  answers: number
  /** Of them without an answer. */
  failed: number
}

/** An answer counts as slow from here on; the same bar as the mark on the desk. */
export const SLOW_FROM_MS = 3_000
const SLOT_MS = 5 * 60_000
const FEWEST = 3

/**
 * When the gateway was slow: five-minute slots with at least three questions of which half or more were slow or failed;
 * neighbours are one window, told by its first and last bad question.
 * @param facts in the order of asking
 */
export function findSlowWindows(facts: readonly GatewayFact[]): SlowWindow[] {
  const windows: Array<SlowWindow & { slot: number }> = []
  for (const [slot, questions] of groupBySlot(facts)) {
    const bad = questions.filter(isBad)
    const first = bad[0]
    const last = bad.at(-1)
    if (!first || !last || questions.length < FEWEST || bad.length * 2 < questions.length) continue
    const failed = questions.filter(hasFailed).length
    const before = windows.at(-1)
    if (before && before.slot === slot - 1) {
      Object.assign(before, { slot, to: last.askedAt })
      before.answers += questions.length
      before.failed += failed
    } else windows.push({ slot, from: first.askedAt, to: last.askedAt, answers: questions.length, failed })
  }
  return windows.map(({ from, to, answers, failed }) => ({ from, to, answers, failed }))
}

/** The gateway or the way to it failed; a card that is not valid is an answer. */
export function hasFailed({ problem }: GatewayFact): boolean {
  return problem?.startsWith('gateway_') ?? false
}

function isBad(fact: GatewayFact): boolean {
  return hasFailed(fact) || (fact.answerMs ?? 0) >= SLOW_FROM_MS
}

function groupBySlot(facts: readonly GatewayFact[]): Map<number, GatewayFact[]> {
  const slots = new Map<number, GatewayFact[]>()
  for (const fact of facts) {
    const slot = Math.floor(Date.parse(fact.askedAt) / SLOT_MS)
    const questions = slots.get(slot)
    if (questions) questions.push(fact)
    else slots.set(slot, [fact])
  }
  return slots
}
