import 'server-only'
import { intakeText } from '@/lib/content/intake'
import { vneidRefusalLabels } from '@/lib/content/people'
import {
  basisLabels,
  describeMissingInput,
  describePlanPart,
  planCopy,
  planText,
  standingLabels,
} from '@/lib/content/plan-figures'
import { workbookText as text } from '@/lib/content/workbooks'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { PlanFigure, PlanPart } from '@/lib/domain/intake/plan-figure.schema'
import type { CellValue, WorkbookSheet } from '../workbook.types'

/** K1 to K9, a row per share. What is not measured has its row and says why it is empty. */
export function toPlanSheet({ plan }: IntakeResponse, frame: Pick<WorkbookSheet, 'title' | 'preface'>): WorkbookSheet {
  return {
    ...frame,
    name: text.plan,
    landscape: true,
    columns: [
      { heading: text.figure, width: 6 },
      { heading: text.name, width: 38 },
      { heading: text.part, width: 28 },
      { heading: text.numerator, width: 10 },
      { heading: text.denominator, width: 10 },
      { heading: text.basis, width: 11 },
      { heading: text.share, width: 16 },
      { heading: text.target, width: 10 },
      { heading: text.standing, width: 22 },
      { heading: text.remark, width: 60 },
    ],
    rows: plan.flatMap((figure) =>
      figure.parts.length === 0 ? [toRow(figure, undefined)] : figure.parts.map((part) => toRow(figure, part)),
    ),
  }
}

function toRow(figure: PlanFigure, part: PlanPart | undefined): CellValue[] {
  const { id, standing, target } = figure
  return [
    id,
    planCopy[id].name,
    part && describePlanPart(part),
    part?.numerator,
    part?.denominator,
    part && basisLabels[part.basis],
    part ? toResult(part) : { remark: intakeText.noData },
    target && { share: target.percent / 100 },
    standingLabels[standing],
    toRemark(figure, part) || undefined,
  ]
}

function toResult({ percent, enough, denominator }: PlanPart): CellValue {
  if (percent !== undefined) return { share: percent / 100 }
  return { remark: enough || denominator === 0 ? intakeText.noData : intakeText.notEnough }
}

function toRemark({ target, missing }: PlanFigure, part: PlanPart | undefined): string {
  const refused = part?.refused?.map(({ reason, count }) => `${vneidRefusalLabels[reason]} ${count}`).join(', ')
  return [
    refused ? `${planText.refused}: ${refused}.` : '',
    target?.certainty === 'implied' ? `${text.target}: ${planText.implied}.` : '',
    ...missing.map(describeMissingInput),
  ]
    .filter(Boolean)
    .join(' ')
}
