import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { fillFacility } from '@/lib/testing/builders/fill-facility'
import { partitionByFacility, WITHOUT_FACILITY } from '@/lib/testing/partition-by-facility'
import { createTestDatabase, type TestDatabase } from '@/lib/testing/test-database'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { createVault } from './vault'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.drop())

async function ask(query: ReturnType<typeof sql>): Promise<string[]> {
  const { rows } = await database.db.execute(query)
  return z
    .array(z.object({ name: z.string() }))
    .parse(rows)
    .map(({ name }) => name)
}

it('every table but those of sign-in has a key that the facility leads', async () => {
  const without = await ask(sql`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and not exists (
        select 1 from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
        where i.indrelid = c.oid and i.indisprimary and a.attname = 'facility_code')
    order by 1`)
  expect(without).toEqual(WITHOUT_FACILITY)
})

it('so has every unique index', async () => {
  const others = await ask(sql`
    select i.indexrelid::regclass::text as name
    from pg_index i join pg_class c on c.oid = i.indrelid
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'public'::regnamespace and i.indisunique and a.attname is distinct from 'facility_code'
    order by 1`)
  expect(others.filter((name) => !WITHOUT_FACILITY.some((table) => name.startsWith(`${table}_`)))).toEqual([])
})

it('so has every index that is ordered', async () => {
  const others = await ask(sql`
    select i.indexrelid::regclass::text as name
    from pg_index i join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid
      join pg_am m on m.oid = x.relam
      left join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relnamespace = 'public'::regnamespace and m.amname = 'btree' and a.attname is distinct from 'facility_code'
      and not c.relname = any(${sql`array[${sql.join(
        WITHOUT_FACILITY.map((name) => sql`${name}`),
        sql`, `,
      )}]`})
    order by 1`)
  expect(others).toEqual([])
})

it('PostgreSQL takes every table apart by facility, and people are admitted as before', async () => {
  const tables = await partitionByFacility(database.url, 4)
  expect(tables).toContain('visit')
  await fillFacility(database.db)
  const vault = createVault(Buffer.alloc(32, 7))
  const input = buildCheckIn()
  const admit = () => admitPatient({ db: database.db, vault }, { input, caller: buildCaller(), now: new Date() })
  const first = await admit()
  expect(first).toMatchObject({ ok: true, value: { ticket: { number: 1 } } })
  // Asked again it is the same ticket: the key of desk requests holds across partitions too.
  expect(await admit()).toEqual(first)
  await expect(database.db.execute(sql`delete from audit_entry`)).rejects.toThrow()
})
