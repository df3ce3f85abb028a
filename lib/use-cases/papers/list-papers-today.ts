import 'server-only'
import type { z } from 'zod'
import { createViewAudit } from '@/lib/audit/audit-view'
import {
  papersTodayResponseSchema,
  type papersTodayRequestSchema,
  type PapersTodayResponse,
  type TodayPaper,
} from '@/lib/contracts/papers'
import { findFacilityNames } from '@/lib/db/facility-catalogue-store'
import { findPapers } from '@/lib/db/paper-store'
import { findRestrictedDiagnoses } from '@/lib/db/restricted-diagnosis-store'
import { findVisitLines, listPapersOfDay, type DayPaper } from '@/lib/db/today-paper-store'
import type { Caller } from '@/lib/domain/access/caller'
import { countStates, judgeDayPapers, takePage } from '@/lib/domain/papers/list-day-papers'
import type { PaperStanding } from '@/lib/domain/papers/paper-standing.schema'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { createRestriction } from '@/lib/domain/records/create-restriction'
import { paperIdSchema, type Paper, type ReferralPaper } from '@/lib/domain/records/paper.schema'
import { ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import type { PapersDependencies } from './papers-dependencies'
import { findStandingRules } from './standing-rules'

type Input = z.output<typeof papersTodayRequestSchema>
type Line = DayPaper & { standing: PaperStanding }

const auditView = createViewAudit()

/**
 * Referrals and follow-up slips of today's patients, each with what it is worth today. The whole day is judged on what
 * is readable and only the page itself opened. Seeing it is audited, once a minute and page.
 */
export async function listPapersToday(
  deps: PapersDependencies,
  { input, caller, now }: { input: Input; caller: Caller; now: Date },
): Promise<Result<PapersTodayResponse, never>> {
  const { facilityCode } = caller
  const today = toLocalDate(now)
  const [pairs, rules] = await Promise.all([
    listPapersOfDay(deps.db, { facilityCode, day: today, roomCode: input.roomCode }),
    findStandingRules(deps, { facilityCode, day: today }),
    auditView(deps.db, toAudit(input, caller), now),
  ])
  const papers = judgeDayPapers(pairs, { today, facilityCode, ...rules })
  const after = input.after && { ...input.after, admittedAt: new Date(input.after.admittedAt) }
  const { total, page } = takePage(papers, input, { limit: input.limit, after })
  const lines = await openLines(deps, caller, page)
  return ok(papersTodayResponseSchema.parse({ papers: lines, total, counts: countStates(papers) }))
}

async function openLines({ db, vault }: PapersDependencies, caller: Caller, page: readonly Line[]) {
  const { facilityCode } = caller
  const paperIds = page.map(({ paperId }) => paperIdSchema.parse(paperId))
  const [opened, visits, names, listed] = await Promise.all([
    findPapers(db, vault, { facilityCode, paperIds }),
    findVisitLines(
      db,
      facilityCode,
      page.map(({ visitId }) => visitId),
    ),
    findFacilityNames(
      db,
      facilityCode,
      page.flatMap(({ facts }) => codesOf(facts)),
    ),
    findRestrictedDiagnoses(db, facilityCode),
  ])
  const restriction = createRestriction(listed)
  // Nurses read what they need for care; nobody else sees a restricted diagnosis.
  const isHidden = ({ diagnosis, otherDiagnoses }: Paper) =>
    caller.role !== 'nurse' && restriction.hides({ diagnoses: [diagnosis, ...otherDiagnoses] })
  const paperOf = new Map<string, Paper>(opened.map(({ paper }) => [paper.paperId, paper]))
  const visitOf = new Map(visits.map((visit) => [visit.visitId, visit]))
  return page.flatMap((line) => {
    const paper = paperOf.get(line.paperId)
    const visit = visitOf.get(line.visitId)
    if (!paper || !visit) return []
    const { number, birthYear, ...shown } = visit
    return [
      {
        ...toLine(line, paper, names),
        ...shown,
        label: ticketLabel(number),
        ...(birthYear !== null && { birthYear }),
        ...(!isHidden(paper) && { diagnosis: paper.diagnosis }),
      },
    ]
  })
}

function codesOf(facts: Line['facts']): string[] {
  const { fromFacilityCode } = facts
  if (facts.kind === 'appointment' || facts.toFacilityCode === undefined) return [fromFacilityCode]
  return [fromFacilityCode, facts.toFacilityCode]
}

function toLine(line: Line, paper: Paper, names: ReadonlyMap<string, string>) {
  const fromFacilityName = names.get(paper.fromFacilityCode) ?? paper.fromFacilityName
  return {
    paperId: paper.paperId,
    personId: line.personId,
    admittedAt: line.admittedAt.toISOString(),
    kind: paper.kind,
    fromFacilityCode: paper.fromFacilityCode,
    ...(fromFacilityName !== undefined && { fromFacilityName }),
    ...(paper.kind === 'referral' ? toDestination(paper, names) : { dueOn: paper.dueOn }),
    standing: line.standing,
    seen: paper.seen?.medium,
  } satisfies Partial<Record<keyof TodayPaper, unknown>>
}

function toDestination({ toFacilityCode, toFacilityName }: ReferralPaper, names: ReadonlyMap<string, string>) {
  const name = names.get(toFacilityCode ?? '') ?? toFacilityName
  return { toFacilityCode, ...(name !== undefined && { toFacilityName: name }) }
}

function toAudit({ roomCode, after, limit }: Input, caller: Caller) {
  return {
    facilityCode: caller.facilityCode,
    actor: caller,
    action: 'paper.view' as const,
    outcome: 'ok' as const,
    details: { list: 'today', roomCode: roomCode ?? null, after: after?.admittedAt ?? null, limit },
  }
}
