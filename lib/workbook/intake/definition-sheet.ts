import 'server-only'
import { planCopy, planText } from '@/lib/content/plan-figures'
import { termDefinitions, workbookText as text } from '@/lib/content/workbooks'
import type { IntakeResponse } from '@/lib/contracts/intake'
import type { CellValue, WorkbookSheet } from '../workbook.types'

/** What every word and figure of the workbook means. */
export function toDefinitionSheet(
  { plan }: IntakeResponse,
  frame: Pick<WorkbookSheet, 'title' | 'preface'>,
): WorkbookSheet {
  return {
    ...frame,
    name: text.definitions,
    landscape: true,
    columns: [
      { heading: text.term, width: 30 },
      { heading: text.part, width: 18 },
      { heading: text.meaning, width: 100 },
    ],
    rows: [
      ...termDefinitions.map(([term, meaning]): CellValue[] => [term, undefined, meaning]),
      ...plan.flatMap(({ id, target }): CellValue[][] => {
        const { name, numerator, denominator, caveat } = planCopy[id]
        return [
          [`${id} ${name}`, planText.numerator, numerator],
          [undefined, planText.denominator, denominator],
          [undefined, planText.caveat, caveat],
          ...(target ? [[undefined, planText.source, target.source]] : []),
        ]
      }),
    ],
  }
}
