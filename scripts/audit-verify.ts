// Recomputes the audit trail's hash chain; exit code 1 where it is broken. Prints where each chain stood: kept elsewhere, that
// shows a trail rewritten whole.
import { listChainHeads } from '@/lib/audit/chain-head'
import { verifyAuditChain } from '@/lib/audit/verify-audit-chain'
import { commandTexts } from '@/lib/content/commands'
import { getDatabase } from '@/lib/db/get-database'
import { runCommand } from './command/run-command'

await runCommand(async () => {
  const texts = commandTexts.auditVerify
  const { db } = getDatabase()
  const heads = await listChainHeads(db)
  const verified = await verifyAuditChain(db)
  if (verified.ok) {
    console.log(texts.whole(verified.value.entries))
    for (const { facilityCode, lastSeq, hash } of heads) console.log(texts.head(facilityCode, lastSeq, hash ?? ''))
    return 0
  }
  const { facilityCode, seq, code } = verified.error
  console.error(texts.broken(facilityCode, seq, code))
  return 1
})
