import 'server-only'
import { describeIntakeProblem, describeStatus, tablesText } from '@/lib/content/intake'
import { workbookText as text } from '@/lib/content/workbooks'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { CellValue, WorkbookSheet } from '../workbook.types'
import { inMinutes, inSeconds, toUnit } from './times'

/** How the insurance gateway answered, when it was slow, and what each problem cost the desks in time. */
export function toGatewaySheet(
  { gateway, problems }: IntakeResponse,
  frame: Pick<WorkbookSheet, 'title' | 'preface'>,
): WorkbookSheet {
  const { answers, failed, answerTime, outcomes, slowWindows } = gateway
  const rows: CellValue[][] = [
    [tablesText.gateway, text.asked, answers],
    [tablesText.gateway, text.failed, failed],
    [tablesText.gateway, `${text.answerMedian} (${text.seconds})`, toUnit(answerTime.medianMs, 1000)],
    [tablesText.gateway, `${text.answerP90} (${text.seconds})`, toUnit(answerTime.p90Ms, 1000)],
    ...outcomes.map(({ status, resultCode, problem, answers: count }) => [
      tablesText.outcome,
      [problem === null ? describeStatus(status) : describeIntakeProblem(problem), resultCode && `(${resultCode})`]
        .filter(Boolean)
        .join(' '),
      count,
    ]),
    ...problems.map(({ problem, visits, scanToTicket, wait }) => [
      tablesText.problems,
      describeIntakeProblem(problem),
      visits,
      undefined,
      undefined,
      undefined,
      ...inSeconds(scanToTicket),
      ...inMinutes(wait),
    ]),
    ...slowWindows.map(({ from, to, answers: asked, failed: lost }) => [
      text.slowWindow,
      undefined,
      asked,
      lost,
      { instant: from },
      { instant: to },
    ]),
  ]
  return {
    ...frame,
    name: text.gateway,
    landscape: true,
    columns: [
      { heading: text.group, width: 30 },
      { heading: text.name, width: 38 },
      { heading: text.value, width: 10 },
      { heading: text.failed, width: 12 },
      { heading: text.from, width: 17 },
      { heading: text.to, width: 17 },
      { heading: text.scanMedian, width: 15 },
      { heading: text.scanP90, width: 15 },
      { heading: text.waitMedian, width: 15 },
      { heading: text.waitP90, width: 15 },
    ],
    rows,
  }
}
