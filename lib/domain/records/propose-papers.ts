import { isSeenSigned } from './is-seen-signed'
import { judgePaper } from './judge-paper'
import type { Paper } from './paper.schema'
import type { PaperContext } from './weigh-paper'

/**
 * The papers the desk takes unless it chooses others: one, but from the second episode of a one-year referral the
 * follow-up slip beside it (TT 01/2025 Đ12 k4). A referral stands before a follow-up slip, as 1.3 stands before 1.5 in
 * QĐ 3276; among several, one whose signature holds or that somebody saw signed, then the one signed last (only the
 * facility that referred directly counts, Đ12 k5), or due nearest to today. One that was changed after signing is
 * proposed only once somebody has seen the paper itself.
 */
export function proposePapers(papers: readonly Paper[], context: PaperContext): Paper[] {
  const usable = papers
    .filter((paper) => judgePaper(paper, context).accepted)
    .toSorted((a, b) => compare(rankOf(a, context), rankOf(b, context)))
  const [best] = usable
  if (!best) return []
  const slip = isUsedBefore(best, context) && usable.find(({ kind }) => kind === 'appointment')
  return slip ? [best, slip] : [best]
}

function isUsedBefore({ uses }: Paper, { today }: PaperContext): boolean {
  return uses.some(({ usedOn }) => usedOn < today)
}

/** The smaller, the better; compared part by part. */
function rankOf(paper: Paper, { today }: PaperContext): ReadonlyArray<number | string> {
  const isProved = paper.signature.status === 'valid' || isSeenSigned(paper.seen)
  const day = Date.parse(paper.kind === 'referral' ? (paper.signedOn ?? today) : paper.dueOn)
  const distance = paper.kind === 'referral' ? -day : Math.abs(day - Date.parse(today))
  return [paper.kind === 'referral' ? 0 : 1, isProved ? 0 : 1, distance, paper.paperId]
}

function compare(a: ReadonlyArray<number | string>, b: ReadonlyArray<number | string>): number {
  for (const [at, part] of a.entries()) {
    const other = b[at]
    if (other === undefined || part === other) continue
    return part < other ? -1 : 1
  }
  return 0
}
