import 'server-only'
import { MOST_PAPERS } from '@/lib/contracts/lookup'
import type { PaperKind } from '@/lib/domain/records/paper.schema'
import type { LookupReply, ToldPapers } from '@/lib/records/lookup/lookup.types'
import type { JudgedReply } from './report-sources'

const KINDS: readonly PaperKind[] = ['referral', 'appointment']

/** Nobody has hundreds of slips: a service that tells of them is named for it, and nothing of its answer is kept. */
export function refuseTooMany(replies: ReadonlyArray<LookupReply<ToldPapers>>): Array<JudgedReply<ToldPapers>> {
  return replies.map(({ told, ...reply }) => {
    if (!told) return reply
    const counts = KINDS.map((wanted) => told.papers.filter(({ kind }) => kind === wanted).length)
    return counts.some((count) => count > MOST_PAPERS) ? { ...reply, problem: 'too_large' } : { ...reply, told }
  })
}
