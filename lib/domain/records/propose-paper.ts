import { isTrustedPaper } from './is-trusted-paper'
import type { Paper } from './paper.schema'
import { weighPaper, type PaperContext } from './weigh-paper'

/**
 * The paper the desk takes unless it chooses another. A referral stands before a follow-up slip, as 1.3 stands before
 * 1.5 in QĐ 3276; among several, one whose signature holds or that somebody compared, then the one signed last (only
 * the facility that referred directly counts, TT 01/2025 Đ12 k5), or due nearest to today. One that was changed after
 * signing is proposed only once somebody has seen the paper itself.
 */
export function proposePaper(papers: readonly Paper[], context: PaperContext): Paper | undefined {
  const usable = papers.filter((paper) => isTrustedPaper(paper) && weighPaper(paper, context).accepted)
  const [best] = usable.toSorted((a, b) => compare(rankOf(a, context), rankOf(b, context)))
  return best
}

/** The smaller, the better; compared part by part. */
function rankOf(paper: Paper, { today }: PaperContext): ReadonlyArray<number | string> {
  const isProved = paper.signature.status === 'valid' || paper.seen !== undefined
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
