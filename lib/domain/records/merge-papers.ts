import type { Paper } from './paper.schema'

/**
 * Our own papers and those other services told of, each once: kind, issuer and number make a paper. Ours stands before
 * any other, however much that says; of two others the first in the order of service and id. Newest first.
 */
export function mergePapers(own: readonly Paper[], told: readonly Paper[]): Paper[] {
  const inOrder = told.toSorted((a, b) => compareTexts(orderOf(a), orderOf(b)))
  const kept = new Map<string, Paper>()
  for (const paper of [...own, ...inOrder]) {
    const key = paperKey(paper)
    if (!kept.has(key)) kept.set(key, paper)
  }
  return [...kept.values()].toSorted(
    (a, b) => compareTexts(dayOf(b), dayOf(a)) || compareTexts(paperKey(a), paperKey(b)),
  )
}

/** The same number in other case or spacing is the same number: people copy it from a printed line. */
export function paperKey({ kind, fromFacilityCode, number }: Pick<Paper, 'kind' | 'fromFacilityCode' | 'number'>) {
  return [kind, fromFacilityCode, number.normalize('NFC').toUpperCase().replace(/\s+/g, '')].join(' ')
}

function orderOf({ source, paperId }: Paper): string {
  return `${source.service ?? ''} ${paperId}`
}

function dayOf(paper: Paper): string {
  return (paper.kind === 'referral' ? paper.signedOn : paper.dueOn) ?? ''
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
