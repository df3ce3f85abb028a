/**
 * A process of the outbox storm: admits and sends like an app process, without the web around it, until it is killed.
 * Its outbox clock runs faster than the wall's, so that pauses of minutes pass in seconds.
 */
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { count } from 'drizzle-orm'
import { z } from 'zod'
import { createDatabase } from '@/lib/db/client'
import { visit } from '@/lib/db/schema/visit'
import { createVault } from '@/lib/db/vault'
import { decidePace, firstPace } from '@/lib/domain/check-in-message/decide-pace'
import { createGateway } from '@/lib/gateway/create-gateway'
import { openKeyFile } from '@/lib/outbox/signing/open-key-file'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { buildCheckIn } from '@/lib/testing/builders/build-check-in'
import { admitPatient } from '@/lib/use-cases/admission/admit-patient'
import { sendMessages } from '@/lib/use-cases/messages/send-messages'
import { sandboxAccount } from '@/sandbox/sandbox-account'

const settings = z
  .object({
    STORM_DATABASE_URL: z.string(),
    STORM_SECRET_FILE: z.string(),
    STORM_GATEWAY_URL: z.string(),
    STORM_KEY_FILE: z.string(),
    STORM_PASSWORD_FILE: z.string(),
    STORM_VISITS: z.coerce.number(),
    STORM_EPOCH_MS: z.coerce.number(),
    STORM_SPEED: z.coerce.number(),
    STORM_TIMEOUT_MS: z.coerce.number(),
  })
  .parse(process.env)

const timeoutMs = settings.STORM_TIMEOUT_MS
const facilityCode = '31999'
const { db } = createDatabase(settings.STORM_DATABASE_URL, { max: 6 })
const vault = createVault(Buffer.from(readFileSync(settings.STORM_SECRET_FILE, 'utf8'), 'hex'))
const gateway = createGateway(
  { baseUrl: settings.STORM_GATEWAY_URL, ...sandboxAccount, timeoutMs, messageTimeoutMs: timeoutMs },
  { now: () => new Date(), log: () => undefined },
)
const findSigner = openKeyFile({ file: settings.STORM_KEY_FILE, passwordFile: settings.STORM_PASSWORD_FILE })
const now = () => {
  const elapsedMs = Date.now() - settings.STORM_EPOCH_MS
  return new Date(settings.STORM_EPOCH_MS + elapsedMs * settings.STORM_SPEED)
}

process.stdout.write('ready\n')
await Promise.all([admitUntilEnough(), sendForEver()])

async function admitUntilEnough(): Promise<void> {
  for (;;) {
    const [row] = await db.select({ visits: count() }).from(visit)
    if ((row?.visits ?? 0) >= settings.STORM_VISITS) return
    const fresh = () => buildCheckIn({ useInsurance: false, requestId: randomUUID() })
    const call = () => ({ input: fresh(), caller: buildCaller(), now: new Date() })
    await Promise.all(Array.from({ length: 4 }, () => admitPatient({ db, vault }, call())))
  }
}

async function sendForEver(): Promise<never> {
  const deps = { db, vault, gateway, findSigner, facilityCode, leaseMs: 2 * timeoutMs * settings.STORM_SPEED }
  for (let pace = firstPace; ;) {
    await delay(pace.pauseMs / settings.STORM_SPEED)
    pace = decidePace(await sendMessages(deps, { limit: pace.limit, now }), pace)
  }
}
