import 'server-only'

// In this order where they are equal: a semicolon is what Excel writes in Việt Nam.
const DELIMITERS = [';', '\t', ','] as const
const MOST_LINES = 50

/** What parts the cells of a CSV: the sign that stands equally often in the most lines, outside quotes. */
export function detectDelimiter(sample: string): (typeof DELIMITERS)[number] {
  const lines = withoutQuoted(sample)
    .split('\n')
    .filter((line) => line !== '')
    .slice(0, MOST_LINES)
  let best: { delimiter: (typeof DELIMITERS)[number]; lines: number; count: number } | undefined
  for (const delimiter of DELIMITERS) {
    const found = findCommonCount(lines.map((line) => line.split(delimiter).length - 1))
    if (!best || found.lines > best.lines || (found.lines === best.lines && found.count > best.count)) {
      best = { delimiter, ...found }
    }
  }
  return best && best.lines > 0 ? best.delimiter : ','
}

function withoutQuoted(text: string): string {
  return text.replaceAll(/"[^"]*"/g, '')
}

/** The count above zero that the most lines share. */
function findCommonCount(counts: readonly number[]): { count: number; lines: number } {
  let common = { count: 0, lines: 0 }
  for (const count of new Set(counts)) {
    const lines = counts.filter((each) => each === count).length
    if (count > 0 && (lines > common.lines || (lines === common.lines && count > common.count))) {
      common = { count, lines }
    }
  }
  return common
}
