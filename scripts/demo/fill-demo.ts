import { randomBytes } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { createAuthServices } from '@/lib/auth/auth-services'
import { createUser } from '@/lib/auth/create-user'
import { createDatabase, type Database, type Executor } from '@/lib/db/client'
import { findFacility, hasNoFacility } from '@/lib/db/facility-store'
import { facility, room } from '@/lib/db/schema/facility'
import { createVault } from '@/lib/db/vault'
import { DEMO_PASSWORD } from '@/lib/domain/access/password-policy'
import { usernameSchema } from '@/lib/domain/access/username'
import type { Role } from '@/lib/domain/access/role'
import { readAppSecret } from '@/lib/env'
import { demoRooms } from './demo-rooms'
import { demoVisits } from './demo-visits'
import { loadPeople } from './load-people'
import { writeVisits } from './write-visits'

interface DemoOptions {
  databaseUrl: string
  secretFile: string
  facilityCode: string
  people: number
  /** The sandbox gateway's seed, so that it knows the same people. */
  seed?: number
  now?: Date
}

const ACCOUNTS: ReadonlyArray<{ username: string; name: string; role: Role }> = [
  { username: 'letan', name: 'Lan', role: 'receptionist' },
  { username: 'dieuduong', name: 'Hạnh', role: 'nurse' },
  { username: 'quanly', name: 'Minh', role: 'manager' },
  { username: 'quantri', name: 'Tuấn', role: 'administrator' },
]
const SYSTEM = { kind: 'system', id: 'fill-demo', name: 'fill-demo', address: '' } as const

/**
 * Fills an empty database with the demo: facility, rooms, four accounts, invented people and their visits. False
 * where the demo is there already. Throws where a real facility is: its database is never mixed with invented people.
 */
export async function fillDemo(options: DemoOptions): Promise<boolean> {
  const { databaseUrl, facilityCode, people, seed = DEFAULT_SEED, now = new Date() } = options
  const { db, close } = createDatabase(databaseUrl, { max: 2 })
  const client = new Client({ connectionString: databaseUrl, application_name: 'tiepdon-demo' })
  try {
    if (!(await hasNoFacility(db))) return await requireDemo(db, facilityCode)
    const vault = createVault(readAppSecret(options.secretFile))
    await client.connect()
    // Accounts first, then all the rest at once: an interrupted run is simply done again.
    await createAccounts(db, facilityCode)
    await client.query('begin')
    await loadPeople({ client, vault, facilityCode, seed, people })
    await writeVisits(client, facilityCode, demoVisits(seed, people, now))
    await writeFacility(drizzle(client), facilityCode)
    await client.query('commit')
    await client.query('analyze')
    return true
  } finally {
    await client.end()
    await close()
  }
}

const DEFAULT_SEED = 1

async function requireDemo(db: Database, facilityCode: string): Promise<false> {
  const found = await findFacility(db, facilityCode)
  if (!found?.demo) throw new Error('this database belongs to a real facility: no demo data is filled in')
  return false
}

async function writeFacility(db: Executor, facilityCode: string): Promise<void> {
  await db.insert(facility).values({ facilityCode, name: 'Bệnh viện Mẫu', demo: true })
  await db.insert(room).values(demoRooms.map((row, position) => ({ facilityCode, ...row, position })))
}

async function createAccounts(db: Database, facilityCode: string): Promise<void> {
  const secret = randomBytes(32).toString('hex')
  const config = { db, secret, facilityCode, idleMs: 60_000, secureCookies: false, demo: true }
  const services = createAuthServices(config)
  for (const { username, name, role } of ACCOUNTS) {
    const user = { username: usernameSchema.parse(username), name, role, password: DEMO_PASSWORD }
    const created = await createUser(services, user, SYSTEM)
    if (!created.ok && created.error.code !== 'username_taken') throw new Error(created.error.code)
  }
}
