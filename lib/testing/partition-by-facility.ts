import { Client } from 'pg'

/** better-auth's tables: whoever signs in is found before their facility is known. */
export const WITHOUT_FACILITY = ['auth_account', 'auth_session', 'auth_user', 'auth_verification']

/**
 * Makes every table of an empty, migrated database one that is partitioned by facility, as a city hub would (ADR 024).
 * PostgreSQL itself refuses a key or unique index that the facility is no part of. Triggers are made anew by hand.
 */
export async function partitionByFacility(url: string, partitions: number): Promise<string[]> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query("begin; set local client_min_messages = 'warning'")
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c
       where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and not c.relname = any($1) order by 1`,
      [WITHOUT_FACILITY],
    )
    for (const { name } of rows) await partitionTable(client, name, partitions)
    await client.query(
      `create trigger audit_entry_append_only before update or delete on audit_entry
       for each row execute function refuse_audit_change()`,
    )
    await client.query('commit')
    return rows.map(({ name }) => name)
  } finally {
    await client.end()
  }
}

async function partitionTable(client: Client, name: string, partitions: number): Promise<void> {
  const [table, plain] = [client.escapeIdentifier(name), client.escapeIdentifier(`${name}_plain`)]
  await client.query(`alter table ${table} rename to ${plain}`)
  await client.query(`create table ${table} (like ${plain} including all) partition by hash (facility_code)`)
  await client.query(`drop table ${plain}`)
  for (let part = 0; part < partitions; part++) {
    await client.query(
      `create table ${client.escapeIdentifier(`${name}_p${part}`)} partition of ${table}
       for values with (modulus ${partitions}, remainder ${part})`,
    )
  }
}
