import 'server-only'
import type { CheckInResponse, PaperOutcome, RouteSummary } from '@/lib/contracts/check-ins'
import type { Database, Transaction } from '@/lib/db/client'
import { claimDeskRequest, recordDeskResult, type DeskResult } from '@/lib/db/desk-request-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { TicketRow } from '@/lib/db/ticket-store'
import type { Vault } from '@/lib/db/vault'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { err, ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
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
  route?: RouteSummary | undefined
  /** What became of the papers asked for. */
  papers?: PaperOutcome[] | undefined
  /** Those of them that were not in use by this visit before. */
  newlyUsed?: readonly PaperId[]
  /** The visit was without insurance until a number was added. */
  newlyInsured?: boolean
}

interface Answer<Done> {
  result: DeskResult
  /** Absent where the answer is an earlier one. */
  done?: Done
}

/**
 * Carries a desk's question out at most once, in one transaction: the id that was answered before gets the first
 * answer, and the same id with another question is refused, so that nobody is handed another patient's ticket.
 */
export async function answerOnce<Done extends HeldTicket, E>(
  db: Database,
  vault: Vault,
  { facilityCode, requestId, now, question }: DeskQuestion,
  work: {
    run: (tx: Transaction) => Promise<Result<Done, E>>
    audit: (tx: Transaction, done: Done) => Promise<void>
  },
): Promise<Result<CheckInResponse, E | { code: 'request_id_reused' }>> {
  const questionHash = vault.hash('question', JSON.stringify(question))
  const answered = await runTransaction<Answer<Done>, E | { code: 'request_id_reused' }>(
    db,
    async (tx) => {
      const claim = await claimDeskRequest(tx, { facilityCode, requestId, questionHash, now })
      if (claim !== 'claimed') {
        return claim.questionHash.equals(questionHash)
          ? ok({ result: claim.result })
          : err({ code: 'request_id_reused' })
      }
      const done = await work.run(tx)
      return done.ok ? ok({ result: toResult(done.value), done: done.value }) : done
    },
    async (tx, { result, done }) => {
      if (done) await Promise.all([recordDeskResult(tx, { facilityCode, requestId }, result), work.audit(tx, done)])
    },
  )
  return answered.ok ? ok(toResponse(answered.value.result)) : answered
}

function toResult({ ticket, route, papers, ...held }: HeldTicket): DeskResult {
  const { visitId, coverage, alreadyCheckedIn } = held
  const { visitDay: day, roomCode, number, issuedAt } = ticket
  return {
    visitId,
    roomCode,
    day,
    number,
    issuedAt: issuedAt.toISOString(),
    coverage,
    alreadyCheckedIn,
    ...(route && { route }),
    ...(papers && { papers }),
  }
}

function toResponse({ visitId, roomCode, day, number, issuedAt, ...rest }: DeskResult): CheckInResponse {
  // Whoever is moved after midnight gets a number of the day on which they came.
  const today = toLocalDate(new Date(issuedAt))
  const ticket = { number, label: ticketLabel(number, { day: day ?? today, today }), roomCode, issuedAt }
  return { visitId: visitIdSchema.parse(visitId), ticket, ...rest }
}
