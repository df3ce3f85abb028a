// What is past its term: shown, and with --apply removed, in small steps, each in the audit.
import { z } from 'zod'
import { commandTexts } from '@/lib/content/commands'
import { retentionLabels } from '@/lib/content/subjects'
import { getDatabase } from '@/lib/db/get-database'
import { getEnv } from '@/lib/env'
import type { RetentionKey } from '@/lib/domain/retention/retention-rules'
import { listPast } from '@/lib/use-cases/retention/list-past'
import { removePast } from '@/lib/use-cases/retention/remove-past'
import { formatDate } from '@/lib/utils/format-dates'
import { commandActor } from './command/command-actor'
import { readArguments } from './command/read-arguments'
import { runCommand } from './command/run-command'

await runCommand(async () => {
  const texts = commandTexts.retention
  const given = readArguments({ apply: { type: 'boolean' } }, z.object({ apply: z.boolean().default(false) }))
  if (!given) {
    console.error(texts.usage)
    return 2
  }
  const { db } = getDatabase()
  const facilityCode = getEnv().FACILITY_CODE
  const now = new Date()
  const past = await listPast(db, facilityCode, now)
  const removed = given.apply ? await removePast(db, { facilityCode, actor: commandActor(), now }) : null
  const rowsOf = (key: RetentionKey) =>
    removed ? (removed[key] ?? 0) : (past.find((each) => each.key === key)?.rows ?? 0)
  const lines = past.filter(({ key }) => rowsOf(key) > 0)
  if (lines.length === 0) console.log(texts.nothing)
  else console.log(removed ? texts.removed : texts.dry)
  for (const { key, before } of lines) console.log(texts.line(retentionLabels[key], formatDate(before), rowsOf(key)))
  return 0
})
