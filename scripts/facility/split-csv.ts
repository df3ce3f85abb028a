export interface CsvLine {
  /** Counted from 1, as an editor shows it. */
  line: number
  cells: string[]
}

/** Lines and cells of a CSV text (RFC 4180, no line break inside a cell); empty lines are left out. */
export function splitCsv(text: string): CsvLine[] {
  const lines = text.split(/\r\n|\n|\r/)
  const separator = findSeparator(lines.find((line) => line.trim() !== '') ?? '')
  return lines
    .map((line, at) => ({ line: at + 1, cells: splitLine(line, separator) }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
}

/** Excel writes what the machine's region says: a semicolon where the comma belongs to numbers, as in Việt Nam. */
function findSeparator(firstLine: string): string {
  return [';', '\t'].find((separator) => firstLine.includes(separator)) ?? ','
}

function splitLine(line: string, separator: string): string[] {
  const cells = ['']
  let quoted = false
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at)
    const last = cells.length - 1
    if (character === '"' && quoted && line.charAt(at + 1) === '"') {
      cells[last] += '"'
      at++
    } else if (character === '"') quoted = !quoted
    else if (character === separator && !quoted) cells.push('')
    else cells[last] += character
  }
  return cells
}
