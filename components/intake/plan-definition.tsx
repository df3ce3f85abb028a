import { describeMissingInput, planCopy, planText as text } from '@/lib/content/plan-figures'
import type { PlanFigure } from '@/lib/domain/intake/plan-figure.schema'

/** How a figure of the plan is counted; on paper it is left to the workbook's sheet of definitions. */
export function PlanDefinition({ figure: { id, target, missing } }: { figure: PlanFigure }) {
  const { numerator, denominator, caveat } = planCopy[id]
  const lines = [
    [text.numerator, numerator],
    [text.denominator, denominator],
    [text.caveat, caveat],
    ...(target ? [[text.source, target.source] as const] : []),
  ] as const
  return (
    <>
      <details className="text-label mt-1 print:hidden">
        <summary className="text-brand cursor-pointer font-semibold">
          {text.definition} <span className="sr-only">{id}</span>
        </summary>
        <dl className="mt-1">
          {lines.map(([name, words]) => (
            <div key={name} className="py-0.5">
              <dt className="text-soft inline font-medium">{name}: </dt>
              <dd className="inline">{words}</dd>
            </div>
          ))}
        </dl>
      </details>
      {missing.length > 0 && (
        <ul className="text-label text-soft mt-1">
          {missing.map((input) => (
            <li key={input}>{describeMissingInput(input)}</li>
          ))}
        </ul>
      )}
    </>
  )
}
