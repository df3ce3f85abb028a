/** One measured figure beside the bar it has to reach. */
export interface Figure {
  name: string
  value: number
  unit: string
  /** `max`: the value may not exceed `bar`; `min`: it may not fall below. */
  bar?: { kind: 'max' | 'min'; value: number }
}

/** Prints a table and one JSON line; the exit code is 1 where a bar is missed. */
export function reportFigures(title: string, figures: readonly Figure[]): void {
  console.log(`\n${title}`)
  console.table(
    figures.map((figure) => ({
      figure: figure.name,
      value: Number(figure.value.toFixed(2)),
      unit: figure.unit,
      bar: figure.bar ? `${figure.bar.kind === 'max' ? '≤' : '≥'} ${figure.bar.value}` : '',
      met: figure.bar ? (isMet(figure) ? 'yes' : 'NO') : '',
    })),
  )
  console.log(JSON.stringify({ title, figures }))
  if (!figures.every(isMet)) process.exitCode = 1
}

function isMet({ value, bar }: Figure): boolean {
  if (!bar) return true
  return bar.kind === 'max' ? value <= bar.value : value >= bar.value
}
