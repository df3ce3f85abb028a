import { z } from 'zod'
import { addDays, localDateSchema } from '../time/local-date'
import type { CalendarDay } from './calendar-day'
import type { Dated, DatedRows } from './find-dated'
import type { RouteTables } from './route-tables'

const citationSchema = z.string().trim().min(5).max(200)

/** A day that administrators entered: off, worked, or `ordinary` where the program's own row is wrong. */
export const localDaySchema = z.object({
  date: localDateSchema,
  kind: z.enum(['off', 'working', 'ordinary']),
  citation: citationSchema,
  /** Decided, not only announced. */
  confirmed: z.boolean(),
})
export type LocalDay = z.infer<typeof localDaySchema>

/** Mức tham chiếu from a day on. */
export const localAmountSchema = z.object({
  from: localDateSchema,
  vnd: z.int().min(500_000).max(50_000_000),
  citation: citationSchema,
})

/** Share of the benefit for outpatients who come by themselves, from a day on. */
export const localRateSchema = z.object({
  from: localDateSchema,
  percent: z.number().min(0).max(100),
  citation: citationSchema,
})

/** What administrators add to the tables of the program until a new version of it knows the change of law. */
const localTablesSchema = z.object({
  /** How often they were changed. */
  revision: z.int().min(0),
  calendar: z.array(localDaySchema),
  referenceAmounts: z.array(localAmountSchema),
  phasedRates: z.array(localRateSchema),
})
export type LocalTables = z.infer<typeof localTablesSchema>

/** The setting they are kept under. */
export const LOCAL_TABLES_KEY = 'route-tables'

const NOTHING: LocalTables = { revision: 0, calendar: [], referenceAmounts: [], phasedRates: [] }

/** Kept additions as they stand; what cannot be read is as if nobody had added anything, so that no ticket waits for it. */
export function readLocalTables(kept: unknown): LocalTables {
  return kept ? (localTablesSchema.safeParse(kept).data ?? NOTHING) : NOTHING
}

/**
 * The tables of the program with what administrators added, under a version that names both. An entered day goes before the
 * program's own; an entered row counts only where it begins after the program's last: once a new version knows the change
 * itself, its row holds.
 */
export function mergeTables(tables: RouteTables, local: LocalTables): RouteTables {
  if (local.revision === 0) return tables
  return {
    ...tables,
    version: `${tables.version}+${local.revision}`,
    calendar: mergeCalendar(tables.calendar, local.calendar),
    referenceAmounts: appendRows(tables.referenceAmounts, local.referenceAmounts),
    phasedRates: appendRows(tables.phasedRates, local.phasedRates),
  }
}

function mergeCalendar(days: readonly CalendarDay[], entered: readonly LocalDay[]): CalendarDay[] {
  const dates = new Set<string>(entered.map(({ date }) => date))
  const added = entered.flatMap(({ date, kind, citation, confirmed }): CalendarDay[] =>
    kind === 'ordinary' ? [] : [{ date, kind, citation, ...(!confirmed && { provisional: true }) }],
  )
  return [...days.filter(({ date }) => !dates.has(date)), ...added].toSorted((a, b) => a.date.localeCompare(b.date))
}

/** Each row takes over what it does not say from the one before, which it ends. */
function appendRows<T extends Dated>(rows: DatedRows<T>, entered: ReadonlyArray<Partial<T> & Dated>): DatedRows<T> {
  let merged = rows
  for (const row of entered.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const last = merged.at(-1) ?? merged[0]
    if (row.from <= last.from) continue
    const [first, ...others] = merged.map((each) =>
      each === last ? { ...last, to: addDays(localDateSchema.parse(row.from), -1) } : each,
    )
    if (first) merged = [first, ...others, { ...last, to: undefined, ...row }]
  }
  return merged
}
