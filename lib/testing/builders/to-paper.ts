import { randomUUID } from 'node:crypto'
import type { NewPaper } from '@/lib/db/paper-row'
import { paperSchema, type Paper } from '@/lib/domain/records/paper.schema'

/** A paper as the store gives it back: with an id, a verdict and its uses. */
export function toPaper(
  { signature: _checked, ...paper }: NewPaper,
  over: { signature?: Paper['signature']; uses?: Paper['uses'] } = {},
): Paper {
  return paperSchema.parse({ ...paper, paperId: randomUUID(), signature: { status: 'absent' }, uses: [], ...over })
}
