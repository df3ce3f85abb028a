// Fills an empty database, or an empty data folder, from a backup; `--check` only reads the backup through.
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { openBackup } from '@/lib/backup/open-backup'
import { findRecoveryKey } from '@/lib/backup/recovery-key'
import { backupCommandText } from '@/lib/content/backup'
import { PostgresStartError } from '@/lib/db/embedded/postgres-start-error'
import { EnvError, parseSettings } from '@/lib/env'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { checkBackup } from './backup/check-backup'
import { explainBackupProblem } from './backup/explain-backup-problem'
import { restoreBackup } from './backup/restore-backup'
import { readArguments } from './command/read-arguments'
import { readSecret } from './command/read-secret'
import { LaunchProblem } from './up/launch-problem.mjs'
import { messages } from './up/messages.mjs'

const texts = backupCommandText
const argumentsSchema = z.object({
  file: z.string().min(1),
  'key-file': z.string().min(1).optional(),
  check: z.boolean().default(false),
})
const options = { file: { type: 'string' }, 'key-file': { type: 'string' }, check: { type: 'boolean' } } as const

const given = readArguments(options, argumentsSchema)
if (given) await restore(given)
else {
  console.error(texts.restoreUsage)
  process.exitCode = 2
}

async function restore({ file, 'key-file': keyFile, check }: z.infer<typeof argumentsSchema>): Promise<void> {
  try {
    if (existsSync('.env')) process.loadEnvFile('.env')
    const settings = parseSettings(process.env)
    const key = findRecoveryKey(keyFile ? await readText(keyFile) : await readSecret(texts.keyPrompt))
    if (!existsSync(file)) throw new LaunchProblem(texts.fileUnreadable(file))
    const frames = await openBackup(file, key)
    if (check) {
      const { head, end } = await checkBackup(frames)
      console.log(texts.checked(describe(head.takenAt), end.tables, end.rows))
      return
    }
    const { head, tables, rows, secretFile, isChainWhole } = await restoreBackup(frames, settings)
    console.log(texts.restored(describe(head.takenAt), tables, rows))
    console.log(texts.secretKept(secretFile))
    if (!isChainWhole) console.error(texts.auditBroken)
    console.log(texts.next)
  } catch (error) {
    console.error(explain(error, file))
    process.exitCode = 1
  }
}

function explain(error: unknown, file: string): string {
  if (error instanceof PostgresStartError) return messages.postgres[error.code]
  const explained = explainBackupProblem(error, file)
  if (explained instanceof LaunchProblem || explained instanceof EnvError) return explained.message
  throw explained
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch {
    throw new LaunchProblem(texts.fileUnreadable(file))
  }
}

function describe(instant: string): string {
  return `${formatClock(instant)} ${formatDay(instant)}`
}
