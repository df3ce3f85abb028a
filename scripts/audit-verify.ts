// Recomputes the audit trail's hash chain; exit code 1 where it is broken.
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { commandTexts } from '@/lib/content/commands'
import { getDatabase } from '@/lib/db/get-database'
import { runCommand } from './command/run-command'

await runCommand(async () => {
  const texts = commandTexts.auditVerify
  const verified = await verifyAuditChain(getDatabase().db)
  if (verified.ok) {
    console.log(texts.whole(verified.value.entries))
    return 0
  }
  const { facilityCode, seq, code } = verified.error
  console.error(texts.broken(facilityCode, seq, code))
  return 1
})
