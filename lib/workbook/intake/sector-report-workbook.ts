import 'server-only'
import { reportText } from '@/lib/content/intake'
import { vneidPaperLabels, vneidRefusalLabels, vneidUnusedLabels } from '@/lib/content/people'
import { sectorReportText as text, workbookText } from '@/lib/content/workbooks'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { PlanPart } from '@/lib/domain/intake/plan-figure.schema'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import type { CellValue, WorkbookSheet } from '../workbook.types'
import { toDefinitionSheet } from './definition-sheet'
import { toPreface, type WorkbookHead } from './workbook-head'

interface SectorReport {
  year: number
  half: 1 | 2
  figures: IntakeResponse
  /** The half-year is not over: the figures end with this day. */
  partialTo?: string
}

/**
 * The six-monthly report of QĐ 2733/QĐ-BYT PL01 Đ8: six forms of care, insured and not, visits and those whose data was
 * taken, and difficulties (domain/rules.md §6 K9). Reception knows outpatient visits only: every other cell is empty and
 * its row says where the number is to come from.
 */
export function toSectorReportWorkbook(report: SectorReport, head: WorkbookHead): WorkbookSheet[] {
  const { year, half, figures, partialTo } = report
  const frame = {
    title: text.title,
    preface: [
      reportText.halfOf(half, year),
      ...toPreface(head),
      ...(partialTo ? [text.partial(partialTo)] : []),
      ...(figures.uncountedDays > 0 ? [workbookText.uncounted(figures.uncountedDays)] : []),
    ],
  }
  return [toMatrix(figures, frame), toDifficulties(figures, frame), toDefinitionSheet(figures, frame)]
}

type Frame = Pick<WorkbookSheet, 'title' | 'preface'>

function toMatrix({ plan }: IntakeResponse, frame: Frame): WorkbookSheet {
  const parts = plan.find(({ id }) => id === 'K9')?.parts ?? []
  const insured = parts.find(({ part }) => part === 'outpatient-insured')
  const others = parts.find(({ part }) => part === 'outpatient-not-insured')
  const [outpatient, ...elsewhere] = text.forms
  return {
    ...frame,
    name: text.matrix,
    landscape: true,
    columns: [
      { heading: text.position, width: 6 },
      { heading: text.form, width: 30 },
      { heading: text.insuredVisits, width: 14 },
      { heading: text.insuredSent, width: 14 },
      { heading: text.otherVisits, width: 14 },
      { heading: text.otherSent, width: 14 },
      { heading: text.note, width: 60 },
    ],
    rows: [
      [
        1,
        outpatient,
        insured?.denominator,
        insured?.numerator,
        others?.denominator,
        others?.numerator,
        { remark: isSentKnown(insured, others) ? text.fromReception : `${text.fromReception} ${text.sentUnknown}` },
      ],
      ...elsewhere.map((form, at): CellValue[] => [
        at + 2,
        form,
        undefined,
        undefined,
        undefined,
        undefined,
        { remark: text.notAtReception },
      ]),
    ],
    notes: [text.layoutNote],
  }
}

function isSentKnown(insured: PlanPart | undefined, others: PlanPart | undefined): boolean {
  return insured?.numerator !== undefined && others?.numerator !== undefined
}

function toDifficulties({ gateway, totals, plan, vneid }: IntakeResponse, frame: Frame): WorkbookSheet {
  const papers = plan.find(({ id }) => id === 'K8')?.parts ?? []
  const known: CellValue[][] = [
    [text.gatewayFailed, gateway.failed, text.gatewayAsked(gateway.answers)],
    [text.slowWindows, gateway.slowWindowCount, describeWindows(gateway.slowWindows)],
    [text.unverified, totals.unverified],
    ...papers.flatMap(({ paper, refused = [] }) =>
      refused.map(({ reason, count }): CellValue[] => [
        text.refused(paper ? vneidPaperLabels[paper] : '', vneidRefusalLabels[reason].toLocaleLowerCase('vi')),
        count,
      ]),
    ),
    ...vneid.unusedReasons.flatMap(({ unusedReason, visits }): CellValue[][] =>
      unusedReason === null ? [] : [[text.unused(vneidUnusedLabels[unusedReason].toLocaleLowerCase('vi')), visits]],
    ),
    [text.ownWords, undefined, { remark: text.filledByHand }],
  ]
  return {
    ...frame,
    name: text.difficulties,
    landscape: true,
    columns: [
      { heading: text.position, width: 6 },
      { heading: text.difficulty, width: 56 },
      { heading: text.measured, width: 12 },
      { heading: text.difficultyNote, width: 70 },
    ],
    rows: known.map((row, at) => [at + 1, ...row]),
  }
}

function describeWindows(windows: IntakeResponse['gateway']['slowWindows']): string | undefined {
  if (windows.length === 0) return undefined
  const told = windows.map(({ from, to }) => `${formatDay(from)} ${formatClock(from)}–${formatClock(to)}`)
  return `${text.slowNote} ${told.join('; ')}`
}
