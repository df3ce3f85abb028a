import { randomBytes } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import { Client } from 'pg'
import { createAuthServices } from '@/lib/auth/auth-services'
import { createUser } from '@/lib/auth/create-user'
import { scryptHashing } from '@/lib/auth/password-hashing'
import { demoAccounts } from '@/lib/content/sign-in'
import { createDatabase, type Database, type Executor } from '@/lib/db/client'
import { saveExaminationService } from '@/lib/db/examination-service-store'
import { saveFacility } from '@/lib/db/facility-store'
import { listAllRooms } from '@/lib/db/room-setup-store'
import { saveSetting } from '@/lib/db/setting-store'
import { room } from '@/lib/db/schema/facility'
import { createVault } from '@/lib/db/vault'
import { CHECK_IN_MESSAGE_OPTIONS_KEY } from '@/lib/domain/check-in-message/check-in-message-options'
import { DEMO_PASSWORD } from '@/lib/domain/access/password-policy'
import { usernameSchema } from '@/lib/domain/access/username'
import { readAppSecret } from '@/lib/env'
import { checkInstallation } from '@/lib/use-cases/facility/check-installation'
import { demoServices } from './demo-services'
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
  /** How many of today's first visitors were called already; nobody where absent. */
  calledToday?: number
}

const STAFF_NAMES = { letan: 'Lan', dieuduong: 'Hạnh', quanly: 'Minh', quantri: 'Tuấn' } satisfies Record<
  (typeof demoAccounts)[number]['username'],
  string
>
const SYSTEM = { kind: 'system', id: 'fill-demo', name: 'fill-demo', address: '' } as const

/**
 * Fills an empty database with the demo: facility, rooms, four accounts, invented people and their visits. False
 * where the demo is there already. Throws where a real facility is: its database is never mixed with invented people.
 */
export async function fillDemo(options: DemoOptions): Promise<boolean> {
  const { databaseUrl, facilityCode, people, seed = DEFAULT_SEED, now = new Date(), calledToday = 0 } = options
  const { db, close } = createDatabase(databaseUrl, { max: 2 })
  const client = new Client({ connectionString: databaseUrl, application_name: 'tiepdon-demo' })
  try {
    const installation = await checkInstallation({ db }, { facilityCode, demo: true })
    if (!installation.ok) throw new Error('this database belongs to a real facility: no demo data is filled in')
    if ((await listAllRooms(db, facilityCode)).length > 0) return false
    const vault = createVault(readAppSecret(options.secretFile))
    await client.connect()
    // The mark first, so that accounts with a known password never stand in a database that looks empty. The rest
    // at once, rooms last: an interrupted run is simply done again.
    await saveFacility(db, { facilityCode, name: 'Bệnh viện Mẫu', demo: true })
    await createAccounts(db, facilityCode)
    await client.query('begin')
    await loadPeople({ client, vault, facilityCode, seed, people })
    await writeVisits(client, facilityCode, demoVisits({ seed, people, now, calledToday }))
    await writeServices(drizzle(client), facilityCode, now)
    await writeRooms(drizzle(client), facilityCode)
    await client.query('commit')
    await client.query('analyze')
    return true
  } finally {
    await client.end()
    await close()
  }
}

const DEFAULT_SEED = 1

async function writeRooms(db: Executor, facilityCode: string): Promise<void> {
  await db.insert(room).values(demoRooms.map((row, position) => ({ facilityCode, ...row, position })))
}

/** With them the demo reports each admission at once. */
async function writeServices(db: Executor, facilityCode: string, now: Date): Promise<void> {
  for (const service of demoServices) await saveExaminationService(db, facilityCode, service)
  const value = { triggerAtAdmission: true }
  await saveSetting(db, { facilityCode, key: CHECK_IN_MESSAGE_OPTIONS_KEY, value, now, by: SYSTEM.name })
}

async function createAccounts(db: Database, facilityCode: string): Promise<void> {
  const secret = randomBytes(32).toString('hex')
  const config = {
    db,
    secret,
    facilityCode,
    idleMs: 60_000,
    secureCookies: false,
    demo: true,
    passwords: scryptHashing,
  }
  const services = createAuthServices(config)
  for (const { username, role } of demoAccounts) {
    const name = STAFF_NAMES[username]
    const user = { username: usernameSchema.parse(username), name, role, password: DEMO_PASSWORD }
    const created = await createUser(services, user, SYSTEM)
    if (!created.ok && created.error.code !== 'username_taken') throw new Error(created.error.code)
  }
}
