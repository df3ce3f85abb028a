import 'server-only'
import { claimMessages, noteWaitingReason } from '@/lib/db/check-in-message-store'
import type { SendingDependencies } from './messages-dependencies'
import { sendMessage, type SendResult } from './send-message'

/**
 * One round: takes up to `limit` messages whose time has come and sends them side by side. Processes share the work, and
 * no message is with two of them. Without a key nothing is taken: the messages wait and say why.
 */
export async function sendMessages(
  deps: SendingDependencies,
  { limit, now }: { limit: number; now: () => Date },
): Promise<SendResult[]> {
  const { db, vault, facilityCode, leaseMs } = deps
  const startedAt = now()
  const signer = deps.findSigner(startedAt)
  if (!signer.ok) {
    await noteWaitingReason(db, { facilityCode, now: startedAt, reason: signer.error.code })
    return []
  }
  const leaseUntil = new Date(startedAt.getTime() + leaseMs)
  const messages = await claimMessages(db, vault, { facilityCode, now: startedAt, leaseUntil, limit })
  return Promise.all(messages.map((message) => sendMessage(deps, message, signer.value, now)))
}
