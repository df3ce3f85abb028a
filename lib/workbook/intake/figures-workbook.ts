import 'server-only'
import { intakeText } from '@/lib/content/intake'
import { workbookText as text } from '@/lib/content/workbooks'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { CellValue, WorkbookSheet } from '../workbook.types'
import { toDefinitionSheet } from './definition-sheet'
import { toGatewaySheet } from './gateway-sheet'
import { toPlanSheet } from './plan-sheet'
import { toShare, toUnit } from './times'
import {
  toDaySheet,
  toDeskSheet,
  toHourSheet,
  toInsuranceSheet,
  toRoomSheet,
  toVneidSheet,
  toWaySheet,
} from './table-sheets'
import { toPreface, type WorkbookHead } from './workbook-head'

/** The managers' page as a workbook: one sheet per table, the plan's figures, and how everything is counted. */
export function toFiguresWorkbook(figures: IntakeResponse, head: WorkbookHead): WorkbookSheet[] {
  const frame = { title: text.figuresTitle, preface: toPreface(head) }
  return [
    toOverviewSheet(figures, frame),
    toPlanSheet(figures, frame),
    toDaySheet(figures, frame),
    toHourSheet(figures, frame),
    toRoomSheet(figures, frame),
    toWaySheet(figures, frame),
    toDeskSheet(figures, frame),
    toInsuranceSheet(figures, frame),
    toVneidSheet(figures, frame),
    toGatewaySheet(figures, frame),
    toDefinitionSheet(figures, frame),
  ]
}

function toOverviewSheet(
  { totals, uncountedDays, spreadErrorPercent }: IntakeResponse,
  frame: SheetFrame,
): WorkbookSheet {
  const rows: CellValue[][] = [
    [text.visits, totals.visits, text.count],
    [text.people, totals.people, text.countPeople],
    [text.cancelled, totals.cancelled, text.count],
    [text.waiting, totals.waiting, text.count],
    [text.unverified, totals.unverified, text.count],
    [text.vneidVisits, totals.vneid, text.count],
    [`${text.vneidVisits}, ${text.share.toLocaleLowerCase('vi')}`, toShare(totals.vneid, totals.visits), undefined],
    [text.scanMeasured, totals.scanToTicket.count, text.count],
    [text.scanMedian, toUnit(totals.scanToTicket.medianMs, 1000), text.seconds],
    [text.scanP90, toUnit(totals.scanToTicket.p90Ms, 1000), text.seconds],
    [text.waitMeasured, totals.wait.count, text.count],
    [text.waitMedian, toUnit(totals.wait.medianMs, 60_000), text.minutes],
    [text.waitP90, toUnit(totals.wait.p90Ms, 60_000), text.minutes],
  ]
  return {
    ...frame,
    name: text.overview,
    columns: [
      { heading: text.item, width: 38 },
      { heading: text.value, width: 14 },
      { heading: text.unit, width: 12 },
    ],
    rows,
    notes: [intakeText.spread(spreadErrorPercent), ...(uncountedDays > 0 ? [text.uncounted(uncountedDays)] : [])],
  }
}

type SheetFrame = Pick<WorkbookSheet, 'title' | 'preface'>
