import type { PaperCard } from '@/lib/contracts/records'
import type { PaperKind } from '@/lib/domain/records/paper.schema'
import type { VisitDraft } from './visit-draft'

type Papers = Pick<VisitDraft, 'papers' | 'paperChoice'>

const KINDS: readonly PaperKind[] = ['referral', 'appointment']

/** The papers that the visit is going to use: the desk's choice of each kind, else the proposed one. */
export function chosenPapers(draft: Papers): PaperCard[] {
  return KINDS.flatMap((kind) => findChosen(draft, kind) ?? [])
}

export function findChosen({ papers, paperChoice }: Papers, kind: PaperKind): PaperCard | undefined {
  const choice = paperChoice[kind]
  return papers.find(
    (paper) =>
      paper.kind === kind && paper.usable && (choice === undefined ? paper.proposed : paper.paperId === choice),
  )
}

/** Of papers that came after the number: what the visit would have used, had it been there in time. */
export function lateUsable(draft: Papers, found: readonly PaperCard[]): PaperCard[] {
  const open = KINDS.filter((kind) => draft.paperChoice[kind] !== 'none' && !findChosen(draft, kind))
  return chosenPapers({ papers: found, paperChoice: {} }).filter(({ kind }) => open.includes(kind))
}

/** What the next press of the kind's key chooses: each usable paper in turn, then none. */
export function nextChoice(draft: Papers, kind: PaperKind): VisitDraft['paperChoice'] {
  const usable = draft.papers.filter((paper) => paper.kind === kind && paper.usable)
  const chosen = findChosen(draft, kind)
  const next = usable[chosen ? usable.findIndex(({ paperId }) => paperId === chosen.paperId) + 1 : 0]
  return { ...draft.paperChoice, [kind]: next?.paperId ?? 'none' }
}
