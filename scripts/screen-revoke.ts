// Ends a wall screen; without a name it lists those there are.
import { z } from 'zod'
import { revokeScreen } from '@/lib/auth/screen/manage-screens'
import { commandTexts } from '@/lib/content/commands'
import { getDatabase } from '@/lib/db/get-database'
import { listScreens } from '@/lib/db/screen-store'
import { getEnv } from '@/lib/env'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { commandActor } from './command/command-actor'
import { readArguments } from './command/read-arguments'
import { runCommand } from './command/run-command'

await runCommand(async () => {
  const texts = commandTexts.screenRevoke
  const { db } = getDatabase()
  const facilityCode = getEnv().FACILITY_CODE
  const given = readArguments({ name: { type: 'string' } }, z.object({ name: z.string().min(1) }))
  if (!given) {
    const screens = await listScreens(db, facilityCode)
    console.error(texts.usage)
    for (const { name, lastSeenAt } of screens)
      console.error(texts.line(name, lastSeenAt ? describe(lastSeenAt) : undefined))
    if (screens.length === 0) console.error(texts.none)
    return 2
  }
  const revoked = await revokeScreen(db, { facilityCode, name: given.name }, commandActor(), new Date())
  console.log(revoked.length > 0 ? texts.done(given.name, revoked.length) : texts.unknown(given.name))
  return revoked.length > 0 ? 0 : 1
})

function describe(at: Date): string {
  return `${formatClock(at.toISOString())} ${formatDay(at.toISOString())}`
}
