import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { backupCommandText } from '@/lib/content/backup'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'
import { LaunchProblem } from '../up/launch-problem.mjs'

/** An app secret that is there already must be that of the backup: no other one opens its identifiers. */
export function requireSameSecret(file: string, appSecret: string): void {
  if (!existsSync(file)) return
  if (readFileSync(file, 'utf8').trim() !== appSecret) throw new BackupProblem('other_secret')
}

export function writeSecret(file: string, appSecret: string): void {
  if (existsSync(file)) return
  try {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${appSecret}\n`, { mode: 0o600, flag: 'wx', flush: true })
  } catch {
    throw new LaunchProblem(backupCommandText.secretUnwritable(file))
  }
}
