import 'server-only'
import type { Copayment, InsuredVisit } from '@/lib/domain/coverage/coverage.schema'
import type { Asked } from './create-asker'
import { judgeCopayment, judgeHistory, type Part } from './judge-parts'

export type Parts = { history: Part<InsuredVisit[]>; copayment: Part<Copayment> }
/** Side questions under way: what is in by now, and the promise of all of it. */
export type PartsUnderWay = { soFar: () => Parts; whole: Promise<Parts> }

export const partsNotAsked: Parts = { history: { outcome: 'not-asked' }, copayment: { outcome: 'not-asked' } }

/** Starts every question that `known` has no settled answer to, side by side. */
export function startParts(
  ask: (remoteFunction: 'history' | 'copayment') => Promise<Asked>,
  known: Parts,
): PartsUnderWay {
  let soFar: Parts = { history: toStart(known.history), copayment: toStart(known.copayment) }
  const askHistory = async () => {
    const history = judgeHistory(await ask('history'))
    soFar = { ...soFar, history }
  }
  const askCopayment = async () => {
    const copayment = judgeCopayment(await ask('copayment'))
    soFar = { ...soFar, copayment }
  }
  const started = [
    ...(isPending(soFar.history) ? [askHistory()] : []),
    ...(isPending(soFar.copayment) ? [askCopayment()] : []),
  ]
  return { soFar: () => soFar, whole: Promise.all(started).then(() => soFar) }
}

export function isPending({ outcome }: Part<unknown>): boolean {
  return outcome === 'pending'
}

function toStart<T>(known: Part<T>): Part<T> {
  return isSettled(known) ? known : { outcome: 'pending' }
}

// A refusal would be repeated: asking again only adds to the look-ups the gateway counts.
function isSettled({ outcome }: Part<unknown>): boolean {
  return ['answered', 'none', 'gateway_rejected_account', 'gateway_refused_question'].includes(outcome)
}
