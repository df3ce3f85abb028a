import 'server-only'
import { and, between, eq, gte, inArray, isNull, or, sql } from 'drizzle-orm'
import type { PaperFacts } from '@/lib/domain/records/paper-facts'
import { judgeSignature } from '@/lib/domain/records/judge-signature'
import type { PaperUse } from '@/lib/domain/records/paper.schema'
import { addDays, localDateSchema, type LocalDate } from '@/lib/domain/time/local-date'
import type { Executor } from './client'
import { readDayConfirmed, readSeen } from './paper-row'
import { findUses } from './paper-store'
import { room } from './schema/facility'
import { paper } from './schema/paper'
import { person } from './schema/person'
import { isNotCancelled, ticket, visit } from './schema/visit'
import { findTrustedCertificates } from './trusted-certificate-store'

/** A paper beside a visit of the day of its holder. */
export interface DayPaper {
  paperId: string
  visitId: string
  personId: string
  admittedAt: Date
  facts: PaperFacts
}

// Wider than `isOfToday` asks for; what is older is not read at all.
const REFERRAL_DAYS = 366
const APPOINTMENT_DAYS = 60

/**
 * The papers of everybody with a visit on a day, as far as they may matter on it: one row for each pair of visit and
 * paper, nothing decrypted. As much work as the day has visits, whatever the years before held.
 */
export async function listPapersOfDay(
  db: Executor,
  { facilityCode, day, roomCode }: { facilityCode: string; day: LocalDate; roomCode?: string | undefined },
): Promise<DayPaper[]> {
  const [rows, trusted] = await Promise.all([
    db
      .select({ paper: decisiveColumns, visitId: visit.id, admittedAt: visit.admittedAt })
      .from(visit)
      .innerJoin(paper, and(eq(paper.facilityCode, visit.facilityCode), eq(paper.personId, visit.personId)))
      .where(
        and(
          eq(visit.facilityCode, facilityCode),
          eq(visit.visitDay, day),
          isNotCancelled,
          roomCode === undefined ? undefined : eq(visit.roomCode, roomCode),
          or(
            and(
              eq(paper.kind, 'referral'),
              or(isNull(paper.signedOn), gte(paper.signedOn, addDays(day, -REFERRAL_DAYS))),
            ),
            between(paper.dueOn, addDays(day, -APPOINTMENT_DAYS), addDays(day, APPOINTMENT_DAYS)),
          ),
        ),
      ),
    findTrustedCertificates(db, facilityCode),
  ])
  const uses = await findUses(db, facilityCode, [...new Set(rows.map((row) => row.paper.id))])
  return rows.map(({ paper: row, visitId, admittedAt }) => {
    const { fromFacilityCode, sourceAt: madeAt } = row
    const signature = judgeSignature(row.signature, { trusted, facilityCode: fromFacilityCode, madeAt })
    const facts = toFacts(row, { signature, uses: uses.get(row.id) ?? [] })
    return { paperId: row.id, visitId, personId: row.personId, admittedAt, facts }
  })
}

/** Number, name and room of visits, for the lines of a page. */
export async function findVisitLines(db: Executor, facilityCode: string, visitIds: readonly string[]) {
  if (visitIds.length === 0) return []
  return db
    .select({
      visitId: visit.id,
      number: ticket.number,
      roomCode: visit.roomCode,
      roomName: room.name,
      fullName: person.fullName,
      birthYear: person.birthYear,
    })
    .from(visit)
    .innerJoin(room, and(eq(room.facilityCode, visit.facilityCode), eq(room.code, visit.roomCode)))
    .innerJoin(person, and(eq(person.facilityCode, visit.facilityCode), eq(person.id, visit.personId)))
    .innerJoin(
      ticket,
      and(
        eq(ticket.facilityCode, visit.facilityCode),
        eq(ticket.visitId, visit.id),
        eq(ticket.roomCode, visit.roomCode),
        sql`${ticket.state} <> 'moved'`,
      ),
    )
    .where(and(eq(visit.facilityCode, facilityCode), inArray(visit.id, [...visitIds])))
}

const decisiveColumns = {
  id: paper.id,
  personId: paper.personId,
  kind: paper.kind,
  fromFacilityCode: paper.fromFacilityCode,
  toFacilityCode: paper.toFacilityCode,
  signedOn: paper.signedOn,
  oneYear: paper.oneYear,
  reason: paper.reason,
  dueOn: paper.dueOn,
  sourceAt: paper.sourceAt,
  signature: paper.signature,
  signedByHand: paper.signedByHand,
  seenMedium: paper.seenMedium,
  seenAt: paper.seenAt,
  seenBy: paper.seenBy,
  dayConfirmedAt: paper.dayConfirmedAt,
  dayConfirmedBy: paper.dayConfirmedBy,
  dayConfirmedReason: paper.dayConfirmedReason,
} as const
type DecisiveRow = Pick<typeof paper.$inferSelect, keyof typeof decisiveColumns>

function toFacts(row: DecisiveRow, judged: { signature: PaperFacts['signature']; uses: PaperUse[] }): PaperFacts {
  const common = { fromFacilityCode: row.fromFacilityCode, seen: readSeen(row), ...judged }
  if (row.kind === 'appointment') {
    return {
      kind: 'appointment',
      ...common,
      dueOn: localDateSchema.parse(row.dueOn),
      dayConfirmed: readDayConfirmed(row),
    }
  }
  return {
    kind: 'referral',
    ...common,
    toFacilityCode: row.toFacilityCode ?? undefined,
    signedOn: row.signedOn === null ? undefined : localDateSchema.parse(row.signedOn),
    oneYear: row.oneYear ?? undefined,
    reason: row.reason ?? undefined,
  }
}
