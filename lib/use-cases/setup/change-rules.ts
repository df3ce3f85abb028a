import 'server-only'
import type { AddRuleRequest, RemoveRuleRequest, RuleSetup } from '@/lib/contracts/rule-setup'
import type { Database, Transaction } from '@/lib/db/client'
import { findSetting, saveSetting } from '@/lib/db/setting-store'
import { listFieldChanges, type FieldChange } from '@/lib/domain/facility/setting-change'
import { err, ok, type Result } from '@/lib/domain/result'
import { LOCAL_TABLES_KEY, readLocalTables, type LocalTables } from '@/lib/domain/route/local-tables'
import { currentTables } from '@/lib/domain/route/tables/current-tables'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { changeSetting, type SettingChanged, type SetupCall } from './change-setting'
import { readRuleSetup } from './read-rule-setup'

type Row = AddRuleRequest['row']
type TooEarly = { code: 'row_too_early' }

/** Enters a row, or corrects the one entered for the same day. Every decision from now on names the new version. */
export function addRule(
  deps: { db: Database },
  call: SetupCall<AddRuleRequest>,
): Promise<Result<RuleSetup, SettingChanged | TooEarly>> {
  const { row } = call.input
  return change<TooEarly>(deps, call, (local) => {
    if (isBeforeProgram(row)) return err({ code: 'row_too_early' })
    const day = dayOf(row)
    const before = findRow(local, row.table, day)
    return ok({ after: withRow(local, row), changes: listFieldChanges(before && toFields(before), toFields(row), day) })
  })
}

/** Takes back what was entered for a day; the program's own rows stay. */
export function removeRule(
  deps: { db: Database },
  call: SetupCall<RemoveRuleRequest>,
): Promise<Result<RuleSetup, SettingChanged>> {
  const { table, day } = call.input
  return change<never>(deps, call, (local) => {
    const before = findRow(local, table, day)
    const changes = before ? listFieldChanges(toFields(before), null, day) : []
    return ok({ after: withoutRow(local, table, day), changes })
  })
}

async function change<E>(
  { db }: { db: Database },
  { input: { version }, caller, now }: SetupCall<{ version: number }>,
  work: (local: LocalTables) => Result<{ after: LocalTables; changes: FieldChange[] }, E>,
): Promise<Result<RuleSetup, E | SettingChanged>> {
  const { facilityCode } = caller
  const done = await changeSetting<E>(db, { topic: 'route-tables', version, caller, now }, async (tx: Transaction) => {
    const local = readLocalTables(await findSetting(tx, facilityCode, LOCAL_TABLES_KEY))
    const worked = work(local)
    if (!worked.ok) return worked
    const value = { ...worked.value.after, revision: local.revision + 1 }
    await saveSetting(tx, { facilityCode, key: LOCAL_TABLES_KEY, value, now, by: caller.name })
    return ok(worked.value.changes)
  })
  return done.ok ? readRuleSetup({ db }, { facilityCode, now }) : done
}

// The law as the program knows it is not rewritten here: only what comes after it is added.
function isBeforeProgram(row: Row): boolean {
  if (row.table === 'calendar') return false
  return row.from <= (currentTables[row.table].at(-1)?.from ?? '')
}

function dayOf(row: Row): LocalDate {
  return row.table === 'calendar' ? row.date : row.from
}

function findRow(local: LocalTables, table: Row['table'], day: LocalDate): Row | null {
  switch (table) {
    case 'calendar': {
      const found = local.calendar.find(({ date }) => date === day)
      return found ? { table, ...found } : null
    }
    case 'referenceAmounts': {
      const found = local.referenceAmounts.find(({ from }) => from === day)
      return found ? { table, ...found } : null
    }
    case 'phasedRates': {
      const found = local.phasedRates.find(({ from }) => from === day)
      return found ? { table, ...found } : null
    }
  }
}

function withRow(local: LocalTables, row: Row): LocalTables {
  const others = withoutRow(local, row.table, dayOf(row))
  switch (row.table) {
    case 'calendar': {
      const { date, kind, citation, confirmed } = row
      return { ...others, calendar: [...others.calendar, { date, kind, citation, confirmed }] }
    }
    case 'referenceAmounts': {
      const { from, vnd, citation } = row
      return { ...others, referenceAmounts: [...others.referenceAmounts, { from, vnd, citation }] }
    }
    case 'phasedRates': {
      const { from, percent, citation } = row
      return { ...others, phasedRates: [...others.phasedRates, { from, percent, citation }] }
    }
  }
}

function withoutRow(local: LocalTables, table: Row['table'], day: LocalDate): LocalTables {
  switch (table) {
    case 'calendar':
      return { ...local, calendar: local.calendar.filter(({ date }) => date !== day) }
    case 'referenceAmounts':
      return { ...local, referenceAmounts: local.referenceAmounts.filter(({ from }) => from !== day) }
    case 'phasedRates':
      return { ...local, phasedRates: local.phasedRates.filter(({ from }) => from !== day) }
  }
}

function toFields(row: Row) {
  switch (row.table) {
    case 'calendar':
      return { dayKind: row.kind, confirmed: row.confirmed, citation: row.citation }
    case 'referenceAmounts':
      return { vnd: row.vnd, citation: row.citation }
    case 'phasedRates':
      return { percent: row.percent, citation: row.citation }
  }
}
