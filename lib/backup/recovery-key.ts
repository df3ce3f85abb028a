import 'server-only'
import { generateX25519Identity, identityToRecipient } from 'age-encryption'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'

/**
 * A key pair of the age format (https://age-encryption.org/v1). The server holds the public half only: whoever steals
 * it, or the disk with the backups, reads none of them. X25519 and not the newer hybrid kind, so that the `age` of
 * Debian opens a backup too.
 */
export async function createRecoveryKey(): Promise<{ publicKey: string; recoveryKey: string }> {
  const recoveryKey = await generateX25519Identity()
  return { publicKey: await identityToRecipient(recoveryKey), recoveryKey }
}

/** The recovery key in a file or typed line, comments and what npm prints around it passed over. */
export function findRecoveryKey(text: string): string {
  const [key] = /AGE-SECRET-KEY-1[0-9A-Z]{58}/.exec(text.toUpperCase()) ?? []
  if (key === undefined) throw new BackupProblem('key_malformed')
  return key
}
