import 'server-only'
import { getTableColumns, getTableName, is, SQL, sql } from 'drizzle-orm'
import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core'

/** The insert of one whole row, from the columns of its table; an absent value is the column's default. */
export function createInsert<T extends PgTable>(table: T): (row: PgInsertValue<T>) => SQL {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const head = sql.raw(`insert into "${getTableName(table)}" (${names}) values (`)
  return (row) => {
    const given = new Map<string, unknown>(Object.entries(row))
    const cells = columns.map(([key, column]) => {
      const value = given.get(key)
      if (value === undefined) return DEFAULT
      return is(value, SQL) ? value : sql.param(value, column)
    })
    return sql`${head}${sql.join(cells, COMMA)})`
  }
}

const DEFAULT = sql.raw('default')
const COMMA = sql.raw(', ')
