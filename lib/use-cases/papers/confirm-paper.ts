import 'server-only'
import type { z } from 'zod'
import { appendAudit } from '@/lib/audit/append-audit'
import type { confirmPaperRequestSchema } from '@/lib/contracts/papers'
import { lockPaper, writePaperReading } from '@/lib/db/paper-reading-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { Caller } from '@/lib/domain/access/caller'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { err, ok, type Result } from '@/lib/domain/result'
import type { PapersDependencies } from './papers-dependencies'
import { tellPapersChanged } from './tell-papers-changed'

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
  { db }: PapersDependencies,
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
    await writePaperReading(tx, key, { seen: { medium, at: now.toISOString(), by: caller.name, signed }, ...read })
    await tellPapersChanged(tx, { ...key, personId: held.personId, now })
    await appendAudit(tx, {
      facilityCode: caller.facilityCode,
      actor: caller,
      action: 'paper.confirm',
      outcome: 'ok',
      personId: held.personId,
      details: { paperId, what: 'seen', medium, signed, ...read },
    })
    return ok({ paperId })
  })
}
