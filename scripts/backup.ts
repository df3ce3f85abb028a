// A consistent, encrypted copy of the whole database while desks work; fit for cron.
import { z } from 'zod'
import { backupCommandText } from '@/lib/content/backup'
import { getDatabase } from '@/lib/db/get-database'
import { getAppSecret, getEnv } from '@/lib/env'
import { explainBackupProblem } from './backup/explain-backup-problem'
import { findBackupPlace } from './backup/find-backup-place'
import { pruneBackups } from './backup/prune-backups'
import { takeBackup } from './backup/take-backup'
import { commandActor } from './command/command-actor'
import { readArguments } from './command/read-arguments'
import { runCommand } from './command/run-command'

await runCommand(async () => {
  const texts = backupCommandText
  const given = readArguments({ 'keep-all': { type: 'boolean' } }, z.object({ 'keep-all': z.boolean().default(false) }))
  if (!given) {
    console.error(texts.usage)
    return 2
  }
  const env = getEnv()
  try {
    const { folder, publicKey } = findBackupPlace(env)
    const { FACILITY_CODE: facilityCode, DATABASE_URL: databaseUrl } = env
    const appSecret = getAppSecret().toString('hex')
    const installation = { db: getDatabase().db, databaseUrl, facilityCode, appSecret }
    const taken = await takeBackup(installation, { folder, publicKey, actor: commandActor() })
    console.log(texts.done(taken.file, taken.bytes, taken.rows, taken.seconds))
    if (!given['keep-all']) {
      const { kept, removed } = await pruneBackups(folder, facilityCode, new Date())
      console.log(texts.kept(kept, removed))
    }
    return 0
  } catch (error) {
    throw explainBackupProblem(error, env.BACKUP_DIR ?? '')
  }
})
