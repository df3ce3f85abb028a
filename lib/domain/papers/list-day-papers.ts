import type { PaperKind } from '../records/paper.schema'
import type { PaperFacts } from '../records/paper-facts'
import type { PaperContext } from '../records/weigh-paper'
import { decidePaperStanding } from './decide-paper-standing'
import { isOfToday } from './is-of-today'
import type { PaperStanding, PaperState } from './paper-standing.schema'

/** A paper beside one visit of its holder today; a holder with two visits gives two of these. */
export interface PaperBesideVisit {
  paperId: string
  visitId: string
  admittedAt: Date
  facts: PaperFacts
}

export interface JudgedPaper extends PaperBesideVisit {
  standing: PaperStanding
}

export interface DayFilter {
  kind?: PaperKind | undefined
  states?: readonly PaperState[] | undefined
}

/** Each paper once, beside the visit that uses it or else the newest, the patients admitted last first. */
export function judgeDayPapers<P extends PaperBesideVisit>(
  pairs: readonly P[],
  context: Omit<PaperContext, 'forVisitIds'>,
): Array<P & { standing: PaperStanding }> {
  return [...groupByPaper(pairs).values()]
    .flatMap((group) => {
      const visitIds = group.map(({ visitId }) => visitId)
      const using = group.find(({ facts, visitId }) => facts.uses.some((use) => use.visitId === visitId))
      const chosen = using ?? group.toSorted(byNewest)[0]
      if (!chosen || !isOfToday(chosen.facts, context.today, visitIds)) return []
      return [{ ...chosen, standing: decidePaperStanding(chosen.facts, { ...context, forVisitIds: visitIds }) }]
    })
    .toSorted(byNewest)
}

/** How many papers are in each state. */
export function countStates(papers: readonly JudgedPaper[]): Partial<Record<PaperState, number>> {
  const counts: Partial<Record<PaperState, number>> = {}
  for (const { standing } of papers) counts[standing.state] = (counts[standing.state] ?? 0) + 1
  return counts
}

/** Those that fit, and of them the page that begins after a line (which may be gone by now). */
export function takePage<P extends JudgedPaper>(
  papers: readonly P[],
  filter: DayFilter,
  page: { limit: number; after?: { admittedAt: Date; paperId: string } | undefined },
): { total: number; page: P[] } {
  const { kind, states } = filter
  const { after } = page
  const fitting = papers.filter(
    ({ facts, standing }) => (!kind || facts.kind === kind) && (!states || states.includes(standing.state)),
  )
  const rest = after ? fitting.filter((line) => byNewest(after, line) < 0) : fitting
  return { total: fitting.length, page: rest.slice(0, page.limit) }
}

type Place = Pick<PaperBesideVisit, 'admittedAt' | 'paperId'>

function byNewest(a: Place, b: Place): number {
  return b.admittedAt.getTime() - a.admittedAt.getTime() || (a.paperId < b.paperId ? -1 : a.paperId > b.paperId ? 1 : 0)
}

function groupByPaper<P extends PaperBesideVisit>(pairs: readonly P[]): Map<string, P[]> {
  const groups = new Map<string, P[]>()
  for (const pair of pairs) {
    const group = groups.get(pair.paperId)
    if (group) group.push(pair)
    else groups.set(pair.paperId, [pair])
  }
  return groups
}
