import { backupCommandText } from '@/lib/content/backup'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'
import { LaunchProblem } from '../up/launch-problem.mjs'

const FULL = new Set(['ENOSPC', 'EDQUOT', 'EFBIG'])
const UNUSABLE = new Set(['ENOENT', 'EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EIO'])

/** What the operator can put right about a backup or its folder, as a LaunchProblem; any other error as it is. */
export function explainBackupProblem(error: unknown, folder: string): unknown {
  if (error instanceof BackupProblem) return new LaunchProblem(backupCommandText.problems[error.code])
  const code = error instanceof Error && 'syscall' in error && 'code' in error ? String(error.code) : ''
  if (FULL.has(code)) return new LaunchProblem(backupCommandText.diskFull(folder))
  if (UNUSABLE.has(code)) return new LaunchProblem(backupCommandText.folderUnusable(folder))
  return error
}
