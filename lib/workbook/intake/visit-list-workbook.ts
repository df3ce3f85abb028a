import 'server-only'
import { describeIntakeProblem } from '@/lib/content/intake'
import { identifiedMediumLabels, identifiedMethodLabels, visitCoverageLabels } from '@/lib/content/people'
import { visitStateLabels } from '@/lib/content/visits'
import { visitListText as text, workbookText } from '@/lib/content/workbooks'
import type { IntakeVisitsResponse } from '@/lib/contracts/intake'
import type { CellValue, WorkbookSheet } from '../workbook.types'
import { toUnit } from './times'
import { toPreface, type WorkbookHead } from './workbook-head'

type Visit = IntakeVisitsResponse['visits'][number]

interface VisitList {
  /** What the list shows, as the page calls it. */
  what: string
  visits: readonly Visit[]
  /** More stand behind the figure than were written. */
  isCut: boolean
}

/** The visits behind a figure as a workbook: what the page shows of them, and nothing more. */
export function toVisitListWorkbook({ what, visits, isCut }: VisitList, head: WorkbookHead): WorkbookSheet[] {
  return [
    {
      name: text.sheet,
      title: text.title(what),
      preface: [...toPreface(head), ...(isCut ? [workbookText.shortOf(visits.length)] : [])],
      landscape: true,
      columns: [
        { heading: workbookText.day, width: 12 },
        { heading: text.number, width: 7 },
        { heading: workbookText.roomCode, width: 9 },
        { heading: workbookText.room, width: 22 },
        { heading: text.fullName, width: 30 },
        { heading: text.birthYear, width: 9 },
        { heading: text.admittedAt, width: 17 },
        { heading: text.admittedBy, width: 18 },
        { heading: workbookText.desk, width: 12 },
        { heading: workbookText.way, width: 18 },
        { heading: workbookText.medium, width: 10 },
        { heading: text.state, width: 14 },
        { heading: text.coverage, width: 22 },
        { heading: text.problem, width: 26 },
        { heading: text.routeCode, width: 10 },
        { heading: text.rate, width: 10 },
        { heading: text.scanSeconds, width: 12 },
        { heading: text.waitMinutes, width: 12 },
        { heading: text.cancelReason, width: 30 },
      ],
      rows: visits.map(toRow),
      notes: [text.secret],
    },
  ]
}

function toRow(visit: Visit): CellValue[] {
  const { route } = visit
  return [
    { date: visit.day },
    visit.label,
    visit.roomCode,
    visit.roomName,
    visit.fullName,
    // A year is no count: text, so that no thousands mark is put into it.
    visit.birthYear?.toString(),
    { instant: visit.admittedAt },
    visit.admittedBy,
    visit.desk ?? undefined,
    identifiedMethodLabels[visit.identifiedMethod],
    identifiedMediumLabels[visit.identifiedMedium] || undefined,
    visitStateLabels[visit.state],
    visitCoverageLabels[visit.coverage],
    visit.problem === null ? undefined : describeIntakeProblem(visit.problem),
    route?.code,
    route && { share: route.ratePercent / 100 },
    toUnit(visit.scanToTicketMs, 1000),
    toUnit(visit.waitMs, 60_000),
    visit.cancelReason,
  ]
}
