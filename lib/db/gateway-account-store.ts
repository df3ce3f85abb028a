import 'server-only'
import { z } from 'zod'
import type { Executor } from './client'
import { findSettingVersion } from './setting-change-store'
import { findSetting, saveSetting } from './setting-store'
import type { Vault } from './vault'

const KEY = 'gateway-account'

const accountSchema = z.object({
  username: z.string(),
  password: z.string(),
  officerName: z.string(),
  officerId: z.string(),
})
type Account = z.infer<typeof accountSchema>
const keptSchema = z.object({ sealed: z.base64().nullable() })

/** The gateway account that an administrator gave, and how often it was changed; null where nobody did, or took it back. */
export async function findGatewayAccount(
  db: Executor,
  vault: Vault,
  facilityCode: string,
): Promise<{ version: number; account: Account | null }> {
  const [version, value] = await Promise.all([
    findSettingVersion(db, facilityCode, 'gateway'),
    findSetting(db, facilityCode, KEY),
  ])
  const sealed = keptSchema.safeParse(value).data?.sealed
  const account = sealed ? accountSchema.parse(JSON.parse(vault.open(Buffer.from(sealed, 'base64')))) : null
  return { version, account }
}

/** Keeps the account, sealed as a whole; null gives the environment its say back. */
export async function saveGatewayAccount(
  db: Executor,
  vault: Vault,
  { account, ...saved }: { facilityCode: string; account: Account | null; now: Date; by: string },
): Promise<void> {
  const sealed = account && vault.seal(JSON.stringify(account)).toString('base64')
  await saveSetting(db, { ...saved, key: KEY, value: { sealed } })
}
