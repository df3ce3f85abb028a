import 'server-only'
import { createHash } from 'node:crypto'
import { appendAudit } from '@/lib/audit/append-audit'
import { markSending, recordAccepted, recordFailure, type ClaimedMessage } from '@/lib/db/check-in-message-store'
import { findMessageSubject } from '@/lib/db/message-subject-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { findSetting } from '@/lib/db/setting-store'
import { findVisit } from '@/lib/db/visit-store'
import { buildMessage } from '@/lib/domain/check-in-message/build-message'
import {
  CHECK_IN_MESSAGE_OPTIONS_KEY,
  readCheckInMessageOptions,
} from '@/lib/domain/check-in-message/check-in-message-options'
import { decideNextStep, type AttemptOutcome, type AttemptReason } from '@/lib/domain/check-in-message/decide-attempt'
import { decideNoMessage, type NoMessageReason } from '@/lib/domain/check-in-message/decide-need'
import { err, ok, type Result } from '@/lib/domain/result'
import type { MessageSigner } from '@/lib/outbox/signing/message-signer'
import { signMessage } from '@/lib/outbox/signing/sign-message'
import type { SendingDependencies } from './messages-dependencies'

/** How the attempt at a message ended; `lost` where another worker has it by now. */
export type SendReport = AttemptOutcome['kind'] | 'withdrawn' | 'postponed' | 'lost'
/** The report, and what stood in the way. */
export interface SendResult {
  report: SendReport
  reason?: AttemptReason | NoMessageReason
}

const ACTOR = { kind: 'system', id: 'outbox', name: 'outbox', address: '' } as const

/**
 * One attempt at a message that this worker has taken. What may be with the gateway already is sent again byte for byte,
 * so that a receiver can know it again; anything else is built of what is on file now. Before a byte leaves, the doubt is
 * written down: a worker killed at any point leaves either nothing sent or a message marked uncertain.
 */
export async function sendMessage(
  deps: SendingDependencies,
  message: ClaimedMessage,
  signer: MessageSigner,
  now: () => Date,
): Promise<SendResult> {
  const prepared = await prepare(deps, message, signer)
  if (!prepared.ok) return settleUnsent(deps, message, prepared.error, now())
  const document = prepared.value
  if (!(await claimSending(deps, message, document))) return { report: 'lost' }
  const sentAt = now()
  const outcome = await deps.gateway.sendCheckIn({ facilityCode: message.facilityCode, document })
  if (outcome.kind !== 'accepted') return settleFailure(deps, message, outcome, now())
  const { acceptedAt, transactionId } = outcome
  const documentHash = createHash('sha256').update(document).digest()
  await recordAccepted(deps.db, message, { sentAt, acceptedAt, transactionId, documentHash })
  return { report: 'accepted' }
}

type Obstacle = { withdrawn: NoMessageReason } | { fields: string[] } | { fault: true }

async function prepare(
  { db, vault }: SendingDependencies,
  message: ClaimedMessage,
  signer: MessageSigner,
): Promise<Result<string, Obstacle>> {
  if (message.document !== undefined) return ok(message.document)
  const { facilityCode } = message
  const [subject, kept] = await Promise.all([
    findMessageSubject(db, vault, message),
    findSetting(db, facilityCode, CHECK_IN_MESSAGE_OPTIONS_KEY),
  ])
  if (!subject) return err({ withdrawn: 'cancelled' })
  const withdrawn = decideNoMessage(subject, readCheckInMessageOptions(kept))
  if (withdrawn) return err({ withdrawn })
  const { fields, problems } = buildMessage(subject, message.cost)
  if (problems.length > 0) return err({ fields: problems.map(({ field, problem }) => `${field}:${problem}`) })
  try {
    return ok(await signMessage(fields, signer))
  } catch {
    // A token that was pulled out, a signing service that is down: the next attempt asks again.
    return err({ fault: true })
  }
}

/** Marks the message as perhaps sent, with its audit; false where it is another worker's by now. */
async function claimSending({ db, vault }: SendingDependencies, message: ClaimedMessage, document: string) {
  const { facilityCode, visitId, trigger, attempts } = message
  const claimed = await runTransaction(db, async (tx) => {
    const visit = await findVisit(tx, facilityCode, visitId)
    if (!visit || !(await markSending(tx, vault, message, document))) return err({ code: 'lost' as const })
    await appendAudit(tx, {
      facilityCode,
      visitId,
      actor: ACTOR,
      action: 'message.send',
      outcome: 'ok',
      personId: visit.personId,
      details: { trigger, attempt: attempts, again: message.uncertain },
    })
    return ok(undefined)
  })
  return claimed.ok
}

async function settleUnsent(
  { db }: SendingDependencies,
  message: ClaimedMessage,
  obstacle: Obstacle,
  now: Date,
): Promise<SendResult> {
  const { uncertain } = message
  if ('withdrawn' in obstacle) {
    const { withdrawn: reason } = obstacle
    await recordFailure(db, message, { state: 'withdrawn', nextTryAt: now, reason, uncertain })
    return { report: 'withdrawn', reason }
  }
  const reason = 'fields' in obstacle ? 'fields_missing' : 'signing_failed'
  const reasonFields = 'fields' in obstacle ? obstacle.fields : []
  await recordFailure(db, message, { ...toStep(message, reason, now), reason, reasonFields, uncertain })
  return { report: 'postponed', reason }
}

async function settleFailure(
  { db }: SendingDependencies,
  message: ClaimedMessage,
  outcome: Exclude<AttemptOutcome, { kind: 'accepted' }>,
  now: Date,
): Promise<SendResult> {
  const { kind, reason, resultCode } = outcome
  // An earlier attempt that nobody knows about is not answered by a plain no to this one.
  const uncertain = kind === 'uncertain' || message.uncertain
  await recordFailure(db, message, { ...toStep(message, reason, now), reason, resultCode, uncertain })
  return { report: kind, reason }
}

function toStep({ attempts }: ClaimedMessage, reason: AttemptReason, now: Date) {
  const step = decideNextStep({ attempts, reason }, now, Math.random())
  return step.state === 'parked' ? { state: step.state, nextTryAt: now } : step
}
