import 'server-only'
import type { z } from 'zod'
import { createViewAudit } from '@/lib/audit/audit-view'
import {
  intakeVisitsResponseSchema,
  type intakeVisitsRequestSchema,
  type IntakeVisitsResponse,
} from '@/lib/contracts/intake'
import type { Database } from '@/lib/db/client'
import { listIntakeVisits } from '@/lib/db/intake-visit-store'
import type { Caller } from '@/lib/domain/access/caller'
import { ticketLabel } from '@/lib/domain/queue/ticket-label'
import { ok, type Result } from '@/lib/domain/result'
import { addDays, startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { visitIdSchema } from '@/lib/domain/visit/visit.schema'

interface OpenCall {
  input: z.output<typeof intakeVisitsRequestSchema>
  caller: Caller
  now: Date
}
type Row = Awaited<ReturnType<typeof listIntakeVisits>>[number]
type Cursor = OpenCall['input']['after']

const auditView = createViewAudit()
// One statement looks at a week; a page at as many weeks as fit into the time.
const STRETCH_DAYS = 7
const LOOKS_FOR_MS = 400

/** The visits behind a figure, newest first. It names people: each page is audited, once a minute and person. */
export async function openIntakeVisits(
  { db }: { db: Database },
  { input, caller, now }: OpenCall,
): Promise<Result<IntakeVisitsResponse, never>> {
  const { facilityCode } = caller
  const { period, filter, after, limit } = input
  await auditView(
    db,
    {
      facilityCode,
      actor: caller,
      action: 'figures.open',
      outcome: 'ok',
      details: { ...period, filter: JSON.stringify(filter), after: after?.admittedAt ?? null, limit },
    },
    now,
  )
  const { rows, next } = await collect(db, facilityCode, input)
  return ok(intakeVisitsResponseSchema.parse({ visits: rows.map(toVisit), ...(next && { next }) }))
}

async function collect(
  db: Database,
  facilityCode: string,
  { period, filter, limit, after }: OpenCall['input'],
): Promise<{ rows: Row[]; next?: Cursor }> {
  const began = performance.now()
  const rows: Row[] = []
  let to: LocalDate = after?.day ?? period.to
  for (;;) {
    const first = addDays(to, 1 - STRETCH_DAYS)
    const from = first < period.from ? period.from : first
    rows.push(
      ...(await listIntakeVisits(db, { facilityCode, from, to, filter, after, limit: limit + 1 - rows.length })),
    )
    if (rows.length > limit) return { rows: rows.slice(0, limit), next: toCursor(rows[limit - 1]) }
    if (from === period.from) return { rows }
    to = addDays(from, -1)
    if (performance.now() - began > LOOKS_FOR_MS) return { rows, next: beforeDay(from) }
  }
}

function toCursor(row: Row | undefined): Cursor {
  return row && { day: row.day, admittedAt: row.admittedAt, visitId: visitIdSchema.parse(row.visitId) }
}

const LAST_ID = visitIdSchema.parse('ffffffff-ffff-ffff-ffff-ffffffffffff')

/** Goes on with whatever is before a day. */
function beforeDay(day: LocalDate): Cursor {
  return { day: addDays(day, -1), admittedAt: startOfLocalDate(day).toISOString(), visitId: LAST_ID }
}

function toVisit({ number, birthYear, scanToTicketMs, waitMs, cancelReason, ...row }: Row) {
  const { routeCode, routeRatePercent, routeLoweredFromPercent, ...shown } = row
  return {
    ...shown,
    label: ticketLabel(number),
    ...(birthYear !== null && { birthYear }),
    ...(scanToTicketMs !== null && { scanToTicketMs }),
    ...(waitMs !== null && { waitMs }),
    ...(cancelReason !== null && { cancelReason }),
    ...(routeCode !== null &&
      routeRatePercent !== null && {
        route: {
          code: routeCode,
          ratePercent: routeRatePercent,
          ...(routeLoweredFromPercent !== null && { loweredFromPercent: routeLoweredFromPercent }),
        },
      }),
  }
}
