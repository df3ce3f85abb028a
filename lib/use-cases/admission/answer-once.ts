import 'server-only'
import type { CheckInResponse } from '@/lib/contracts/check-ins'
import type { Transaction } from '@/lib/db/client'
import { claimDeskRequest, recordDeskResult, type DeskResult } from '@/lib/db/desk-request-store'
import type { TicketRow } from '@/lib/db/ticket-store'
import type { Vault } from '@/lib/db/vault'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { err, ok, type Result } from '@/lib/domain/result'
import { visitIdSchema, type VisitCoverage } from '@/lib/domain/visit/visit.schema'

interface DeskQuestion {
  facilityCode: string
  requestId: string
  now: Date
  /** What makes the question this one; times and desks may differ when it is sent again. */
  question: unknown
}

/** A ticket that somebody holds after the question was answered. */
export interface HeldTicket {
  visitId: string
  ticket: TicketRow
  coverage: VisitCoverage
  alreadyCheckedIn: boolean
}

/**
 * Carries a desk's question out at most once: the id that was answered before gets the first answer, and the same id
 * with another question is refused, so that nobody is handed another patient's ticket.
 */
export async function answerOnce<Done extends HeldTicket, E>(
  tx: Transaction,
  vault: Vault,
  { facilityCode, requestId, now, question }: DeskQuestion,
  work: { run: () => Promise<Result<Done, E>>; audit: (done: Done) => Promise<void> },
): Promise<Result<CheckInResponse, E | { code: 'request_id_reused' }>> {
  const questionHash = vault.hash('question', JSON.stringify(question))
  const claim = await claimDeskRequest(tx, { facilityCode, requestId, questionHash, now })
  if (claim !== 'claimed') {
    return claim.questionHash.equals(questionHash) ? ok(toResponse(claim.result)) : err({ code: 'request_id_reused' })
  }
  const done = await work.run()
  if (!done.ok) return done
  const result = toResult(done.value)
  await recordDeskResult(tx, { facilityCode, requestId }, result)
  // The whole facility waits for whoever audits: nothing but the commit comes after it.
  await work.audit(done.value)
  return ok(toResponse(result))
}

function toResult({ visitId, ticket, coverage, alreadyCheckedIn }: HeldTicket): DeskResult {
  const { roomCode, number, issuedAt } = ticket
  return { visitId, roomCode, number, issuedAt: issuedAt.toISOString(), coverage, alreadyCheckedIn }
}

function toResponse({ visitId, roomCode, number, issuedAt, coverage, alreadyCheckedIn }: DeskResult): CheckInResponse {
  const ticket = { number, label: ticketLabel(number), roomCode, issuedAt }
  return { visitId: visitIdSchema.parse(visitId), ticket, coverage, alreadyCheckedIn }
}
