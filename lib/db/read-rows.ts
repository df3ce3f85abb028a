import 'server-only'
import type { SQL } from 'drizzle-orm'
import type { z } from 'zod'
import type { Executor } from './client'

/** Runs a written statement and parses what comes back; days and times come as PostgreSQL writes them. */
export async function readRows<S extends z.ZodType>(db: Executor, row: S, statement: SQL): Promise<z.output<S>[]> {
  const { rows } = await db.execute(statement)
  return rows.map((found) => row.parse(found))
}
