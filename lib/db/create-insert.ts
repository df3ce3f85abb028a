import 'server-only'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgInsertValue, PgTable } from 'drizzle-orm/pg-core'
import { Statement, statement, toStatement } from '@/lib/sql/statement'

/** The insert of one whole row, from the columns of its table; an absent value is the column's default. */
export function createInsert<T extends PgTable>(table: T): (row: PgInsertValue<T>) => Statement {
  const columns = Object.entries(getTableColumns(table))
  const names = columns.map(([, { name }]) => `"${name}"`).join(', ')
  const head = `insert into "${getTableName(table)}" (${names}) values (`
  const strings = [head, ...columns.slice(1).map(() => ', '), ')']
  return (row) => {
    const given = new Map<string, unknown>(Object.entries(row))
    const cells = columns.map(([key, column]) => {
      const value = given.get(key)
      if (value === undefined) return DEFAULT
      return value === null || value instanceof Statement ? value : column.mapToDriverValue(value)
    })
    return toStatement(strings, cells)
  }
}

const DEFAULT = statement`default`
