import 'server-only'
import type { Client } from 'pg'
import { z } from 'zod'

const tablesSchema = z.array(
  z.object({
    name: z.string(),
    isPartitioned: z.boolean(),
    columns: z.array(z.string()),
    parents: z.array(z.string()),
  }),
)
export type BackupTable = z.infer<typeof tablesSchema>[number]

/** Every table of the app, each after those that its foreign keys point to. Partitions go with their table. */
export async function listTables(client: Client): Promise<BackupTable[]> {
  const { rows } = await client.query(`
    select c.relname::text as name, c.relkind = 'p' as "isPartitioned",
      array(select a.attname::text from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
        order by a.attnum) as columns,
      array(select distinct p.relname::text from pg_constraint k join pg_class p on p.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as parents
    from pg_class c
    where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by 1`)
  return parentsFirst(tablesSchema.parse(rows))
}

function parentsFirst(tables: readonly BackupTable[]): BackupTable[] {
  const ordered: BackupTable[] = []
  const open = new Set(tables)
  while (open.size > 0) {
    const isOpen = new Set([...open].map(({ name }) => name))
    const free = [...open].filter(({ parents }) => !parents.some((parent) => isOpen.has(parent)))
    if (free.length === 0) throw new Error('foreign keys go in a circle')
    for (const table of free) {
      ordered.push(table)
      open.delete(table)
    }
  }
  return ordered
}
