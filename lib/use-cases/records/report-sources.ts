import 'server-only'
import type { RecordNumbers, SourceReport } from '@/lib/contracts/records'
import { findFacility } from '@/lib/db/facility-store'
import type { LookupReply } from '@/lib/records/lookup/lookup.types'
import type { LookupDependencies } from './lookup-dependencies'
import type { RecordsDependencies } from './records-dependencies'

/** A service's reply, or that it was refused here for its length. */
export type JudgedReply<T> = Omit<LookupReply<T>, 'problem'> & Pick<SourceReport, 'problem'>

/** Who was asked and what came of it, our own store first. What nobody sent us we cannot know: it is never complete. */
export async function reportSources(
  { db }: RecordsDependencies,
  facilityCode: string,
  now: Date,
  replies: ReadonlyArray<JudgedReply<{ complete: boolean }>>,
): Promise<SourceReport[]> {
  const facility = await findFacility(db, facilityCode)
  const own = { name: facility?.name ?? facilityCode, own: true, state: 'answered', complete: false } as const
  const others = replies.map(({ service, at, told, problem }): SourceReport => ({
    name: service,
    own: false,
    state: problem ? 'failed' : 'answered',
    ...(problem && { problem }),
    ...(told && { complete: told.complete }),
    at,
  }))
  return [{ ...own, at: now.toISOString() }, ...others]
}

/** Says that other services are still to be asked, where only our own store was. */
export function leftOut(
  { hasOtherServices }: LookupDependencies,
  { ownOnly }: { ownOnly?: boolean | undefined },
  numbers: RecordNumbers | undefined,
): { othersUnasked?: true } {
  return ownOnly && numbers && hasOtherServices ? { othersUnasked: true } : {}
}
