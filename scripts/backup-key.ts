// Makes the key pair of the backups: the public half for `.env`, the recovery key for a safe.
import { createRecoveryKey } from '@/lib/backup/recovery-key'
import { backupCommandText } from '@/lib/content/backup'

const { publicKey, recoveryKey } = await createRecoveryKey()
console.error(backupCommandText.keySteps)
console.log(`BACKUP_PUBLIC_KEY=${publicKey}`)
console.log(recoveryKey)
