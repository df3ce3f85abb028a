import 'server-only'
import type { z } from 'zod'
import type { confirmPaperRequestSchema } from '@/lib/contracts/papers'
import { lockPaper, writePaperReading } from '@/lib/db/paper-reading-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { Caller } from '@/lib/domain/access/caller'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { err, ok, type Result } from '@/lib/domain/result'
import type { PapersDependencies } from './papers-dependencies'
import { auditReading, isUsableNow, settleReading } from './settle-reading'

type ConfirmRefusal = { code: 'paper_not_found' } | { code: 'invalid_input'; fieldErrors: Record<string, string[]> }

interface ConfirmCall {
  input: z.output<typeof confirmPaperRequestSchema>
  caller: Caller
  now: Date
}

/**
 * Somebody compared a paper with the slip in their hand or with the patient's VNeID (QĐ 2733/QĐ-BYT PL01 Đ6): who, when,
 * on what, and of a referral what no envelope carries: signing day and one-year mark. The last comparison counts.
 */
export function confirmPaper(
  { db, vault }: PapersDependencies,
  { input, caller, now }: ConfirmCall,
): Promise<Result<{ paperId: PaperId }, ConfirmRefusal>> {
  const { paperId, medium, signed, referral } = input
  const key = { facilityCode: caller.facilityCode, paperId }
  return runTransaction<{ paperId: PaperId }, ConfirmRefusal>(db, async (tx) => {
    const held = await lockPaper(tx, key)
    if (!held) return err({ code: 'paper_not_found' })
    if (held.kind === 'referral' && !referral) {
      return err({ code: 'invalid_input', fieldErrors: { referral: ['required'] } })
    }
    const read = held.kind === 'referral' ? referral : undefined
    const spoken = { caller, personId: held.personId, paperId, now }
    const wasUsable = await isUsableNow(tx, vault, spoken)
    await writePaperReading(tx, key, { seen: { medium, at: now.toISOString(), by: caller.name, signed }, ...read })
    const settled = await settleReading(tx, vault, { ...spoken, wasUsable })
    const details = { what: 'seen', medium, signed, ...read }
    await auditReading(tx, spoken, { action: 'paper.confirm', details }, settled)
    return ok({ paperId })
  })
}
