import 'server-only'
import { lockPaper, writeDayConfirmed } from '@/lib/db/paper-reading-store'
import { runTransaction } from '@/lib/db/run-transaction'
import type { Caller } from '@/lib/domain/access/caller'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { err, ok, type Result } from '@/lib/domain/result'
import type { PapersDependencies } from './papers-dependencies'
import { auditReading, isUsableNow, settleReading } from './settle-reading'

interface ConfirmDayCall {
  input: { paperId: PaperId; reason: string }
  caller: Caller
  now: Date
}

/** The doctor or the facility agrees to a day other than that of the follow-up slip (TT 01/2025 Đ11 k4). */
export function confirmAppointmentDay(
  { db, vault }: PapersDependencies,
  { input, caller, now }: ConfirmDayCall,
): Promise<Result<{ paperId: PaperId }, { code: 'paper_not_found' }>> {
  const { paperId, reason } = input
  const key = { facilityCode: caller.facilityCode, paperId }
  return runTransaction<{ paperId: PaperId }, { code: 'paper_not_found' }>(db, async (tx) => {
    const held = await lockPaper(tx, key)
    if (held?.kind !== 'appointment') return err({ code: 'paper_not_found' })
    const spoken = { caller, personId: held.personId, paperId, now }
    const wasUsable = await isUsableNow(tx, vault, spoken)
    await writeDayConfirmed(tx, key, { at: now, by: caller.name, reason })
    const settled = await settleReading(tx, vault, { ...spoken, wasUsable })
    await auditReading(tx, spoken, { action: 'paper.confirm', reason, details: { what: 'day' } }, settled)
    return ok({ paperId })
  })
}
