import 'server-only'
import type { SQL } from 'drizzle-orm'
import { z } from 'zod'
import type { AuditExecutor } from './append-audit'

/** The rows of a statement, parsed. */
export async function readRows<S extends z.ZodType>(db: AuditExecutor, row: S, query: SQL): Promise<z.output<S>[]> {
  return z.object({ rows: z.array(row) }).parse(await db.execute(query)).rows
}
