import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import { setRecordAccessVerdict } from '@/lib/db/record-access-store'
import type { Caller } from '@/lib/domain/access/caller'
import { err, ok, type Result } from '@/lib/domain/result'
import type { RecordsDependencies } from './records-dependencies'

interface ReviewCall {
  input: { accessId: string; verdict: 'accepted' | 'questioned' }
  caller: Caller
  now: Date
}

/** A manager accepts a look or questions it; the trail keeps every verdict. */
export async function reviewRecordAccess(
  { db }: RecordsDependencies,
  { input, caller, now }: ReviewCall,
): Promise<Result<{ accessId: string }, { code: 'not_found' }>> {
  const { facilityCode } = caller
  const { accessId, verdict } = input
  return db.transaction(async (tx) => {
    const done = await setRecordAccessVerdict(tx, { facilityCode, accessId }, { verdict, at: now, by: caller.name })
    if (!done) return err({ code: 'not_found' as const })
    await appendAudit(tx, {
      facilityCode,
      actor: caller,
      action: 'records.review',
      outcome: 'ok',
      details: { what: 'verdict', accessId, verdict },
    })
    return ok({ accessId })
  })
}
