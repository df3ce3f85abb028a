import 'server-only'
import { ruleSetupSchema, type RuleSetup } from '@/lib/contracts/rule-setup'
import type { Database } from '@/lib/db/client'
import { findSettingVersion } from '@/lib/db/setting-change-store'
import { findSetting } from '@/lib/db/setting-store'
import { ok, type Result } from '@/lib/domain/result'
import { findLimits } from '@/lib/domain/route/decide-rate'
import { findDated } from '@/lib/domain/route/find-dated'
import { LOCAL_TABLES_KEY, readLocalTables, type LocalTables } from '@/lib/domain/route/local-tables'
import type { RouteTables } from '@/lib/domain/route/route-tables'
import { addWorkingDays } from '@/lib/domain/route/working-days'
import { toLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { findRouteRules } from '@/lib/use-cases/route/find-route-settings'
import { readSettingChanges } from './read-setting-changes'

const REFERRAL_WORKING_DAYS = 10

/** The tables that hold, the program's and those entered here, and what was changed lately. */
export async function readRuleSetup(
  { db }: { db: Database },
  { facilityCode, now }: { facilityCode: string; now: Date },
): Promise<Result<RuleSetup, never>> {
  const today = toLocalDate(now)
  const [{ tables, options }, kept, version, changes] = await Promise.all([
    findRouteRules({ db }, { facilityCode, day: today }),
    findSetting(db, facilityCode, LOCAL_TABLES_KEY),
    findSettingVersion(db, facilityCode, 'route-tables'),
    readSettingChanges(db, { facilityCode, topics: ['route-tables'] }),
  ])
  const local = readLocalTables(kept)
  const { countProvisionalHolidays } = options
  const benefit = findDated(tables.baseRates, today)
  const calendar = { days: tables.calendar, countProvisionalHolidays }
  return ok(
    ruleSetupSchema.parse({
      today,
      version,
      rulesVersion: tables.version,
      referralUntil: addWorkingDays(today, REFERRAL_WORKING_DAYS, calendar),
      countProvisionalHolidays,
      days: listDays(tables, local, today),
      ...listRows(tables, local),
      benefits: Object.entries(benefit.percentByDigit).map(([digit, percent]) => ({ digit, percent })),
      benefitCitation: benefit.citation,
      changes,
    }),
  )
}

/** From this year on, entered ones in the place of the program's own. */
function listDays({ calendar }: RouteTables, local: LocalTables, today: LocalDate) {
  const entered = new Set<string>(local.calendar.map(({ date }) => date))
  const own = calendar
    .filter(({ date }) => !entered.has(date))
    .map(({ provisional, ...day }) => ({ ...day, confirmed: !provisional, entered: false }))
  return [...own, ...local.calendar.map((day) => ({ ...day, entered: true }))]
    .filter(({ date }) => date >= `${today.slice(0, 4)}-01-01`)
    .toSorted((a, b) => a.date.localeCompare(b.date))
}

function listRows(tables: RouteTables, local: LocalTables) {
  const isEntered = (
    rows: ReadonlyArray<{ from: string; citation: string }>,
    row: { from: string; citation: string },
  ) => rows.some(({ from, citation }) => from === row.from && citation === row.citation)
  return {
    amounts: tables.referenceAmounts.map((row) => ({
      ...row,
      ...findLimits(tables, row.from),
      entered: isEntered(local.referenceAmounts, row),
    })),
    rates: tables.phasedRates.map((row) => ({ ...row, entered: isEntered(local.phasedRates, row) })),
  }
}
