import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import { findLatestCheck, saveCheck } from '@/lib/db/coverage-store'
import { notifyDesk } from '@/lib/db/desk-events'
import { hashIdentifier } from '@/lib/db/identifier-hash'
import { runTransaction } from '@/lib/db/run-transaction'
import { settleUnverifiedVisits } from '@/lib/db/visit-coverage-store'
import type { AuditActor } from '@/lib/domain/audit/audit-entry'
import type { Coverage } from '@/lib/domain/coverage/coverage.schema'
import { agreeBirthDates, type BirthDate } from '@/lib/domain/patient/birth-date'
import { foldName } from '@/lib/domain/patient/fold-name'
import type { Identifier } from '@/lib/domain/patient/identifier'
import { ok } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { settleVisitCoverage } from '@/lib/domain/visit/settle-visit-coverage'
import type { CoverageAnswer } from '@/lib/gateway/gateway.types'
import type { CoverageDependencies } from './coverage-dependencies'
import { redecideRoutes } from '@/lib/use-cases/route/redecide-routes'
import { keepLateParts } from './keep-late-parts'

interface Question {
  facilityCode: string
  actor: AuditActor
  identifier: Identifier
  fullName: string
  birthDate: BirthDate
  /** Whose visits of today the answer is for. */
  personIds: readonly string[]
  now: Date
}

type Answer = Pick<CoverageAnswer, 'coverage' | 'evidence' | 'late'> & { knownCheckId?: string }

// Another process may have asked a moment ago; the gateway client itself only remembers its own answers.
const REUSED_WITHIN_MS = 3 * 60_000

/**
 * Asks the gateway (or takes what it verified minutes ago), keeps answer and evidence, settles today's unverified
 * visits of the people and tells the desks; parts that come later are added to what was kept. Throws only where our
 * own database fails.
 */
export async function askAndKeep(deps: CoverageDependencies, question: Question): Promise<Coverage> {
  const { facilityCode, actor, personIds, now } = question
  const subject = { facilityCode, subjectHash: hashIdentifier(deps.vault, question.identifier) }
  const answer = await findAnswer(deps, question, subject)
  const { coverage, evidence } = answer
  const kept = await runTransaction(deps.db, async (tx) => {
    const checkId =
      answer.knownCheckId ??
      (await saveCheck(tx, deps.vault, { ...subject, coverage, evidence, answerMs: toAnswerMs(evidence) }))
    const outcome = settleVisitCoverage(coverage.status)
    const problem = coverage.problem?.code
    const settled = { facilityCode, personIds, day: toLocalDate(now), checkId, problem, ...outcome }
    const visits = await settleUnverifiedVisits(tx, settled)
    const visitIds = visits.map(({ visitId }) => visitId)
    const lowered = await redecideRoutes(tx, deps.vault, { facilityCode, day: toLocalDate(now), visitIds })
    if (outcome.coverage !== 'unverified') {
      for (const visit of visits) await notifyDesk(tx, facilityCode, { kind: 'coverage-changed', ...visit })
    }
    const [personId, ...others] = personIds
    await appendAudit(tx, {
      facilityCode,
      actor,
      action: 'coverage.ask',
      outcome: 'ok',
      ...(personId !== undefined && others.length === 0 && { personId }),
      details: {
        checkId,
        status: coverage.status,
        resultCode: coverage.resultCode ?? null,
        visits: visits.length,
        lowered,
      },
    })
    return ok(checkId)
  })
  const { late, knownCheckId } = answer
  if (kept.ok && late && knownCheckId === undefined)
    void keepLateParts(deps, { facilityCode, checkId: kept.value, day: toLocalDate(now) }, late)
  return coverage
}

async function findAnswer(
  { db, vault, gateway }: CoverageDependencies,
  question: Question,
  subject: { facilityCode: string; subjectHash: Buffer },
): Promise<Answer> {
  const known = await findLatestCheck(db, vault, { ...subject, day: toLocalDate(question.now) })
  if (known && mayReuse(known.coverage, question))
    return { coverage: known.coverage, evidence: [], knownCheckId: known.checkId }
  const { identifier, fullName, birthDate } = question
  // Without a signal: who stops waiting does not stop the answer from being kept.
  const answer = await gateway.askCoverage({ identifier: identifier.value, fullName, birthDate })
  return { ...answer, ...(known && isSameRound(known.coverage, answer) && { knownCheckId: known.checkId }) }
}

// Asked again while parts are under way: who asked first adds them to the check that is there.
function isSameRound(known: Coverage, { coverage, late }: CoverageAnswer): boolean {
  return late !== undefined && known.pending !== undefined && known.askedAt === coverage.askedAt
}

// Of the card alone: history and co-payment are asked beside it and hold nobody up.
function toAnswerMs(evidence: CoverageAnswer['evidence']): number | undefined {
  const card = evidence.find(({ remoteFunction }) => remoteFunction === 'card')
  return card && Date.parse(card.answeredAt) - Date.parse(card.askedAt)
}

// Another name or birth date is another question: the gateway itself has to judge it.
function mayReuse(
  { status, card, visits, pending, askedAt }: Coverage,
  { fullName, birthDate, now }: Question,
): boolean {
  const ageMs = now.getTime() - Date.parse(askedAt)
  if (status !== 'verified' || !card || !visits || pending || ageMs < 0 || ageMs > REUSED_WITHIN_MS) return false
  return foldName(card.holderName) === foldName(fullName) && agreeBirthDates(card.birthDate, birthDate)
}
