import 'server-only'
import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { CsvError, parse } from 'csv-parse'
import type { TableRow } from '@/lib/domain/catalogue/table-row'
import { decodeText } from '../envelope/decode-text'
import { EnvelopeFault } from '../envelope/envelope-fault'
import { detectDelimiter } from './detect-delimiter'
import { TableFault } from './table-fault'
import { TABLE_LIMITS } from './table-limits'

const LONGEST_RECORD = 200_000

/** The lines of a CSV in UTF-8, with whatever parts its cells. Throws TableFault. */
export async function* readCsv(path: string): AsyncGenerator<TableRow> {
  try {
    yield* parseText(decodeText(createReadStream(path), Number.POSITIVE_INFINITY))
  } catch (error) {
    throw toFault(error)
  }
}

async function* parseText(text: AsyncGenerator<string>): AsyncGenerator<TableRow> {
  const { value: beginning = '' } = await text.next()
  const parser = parse({
    delimiter: detectDelimiter(beginning),
    recordDelimiter: ['\n'],
    info: true,
    relaxColumnCount: true,
    relaxQuotes: true,
    skipEmptyLines: true,
    maxRecordSize: LONGEST_RECORD,
  })
  // A failure of either ends the loop below.
  pipeline(Readable.from(prepend(beginning, text)), parser, () => undefined)
  // With `info` each record comes with the number of its last line.
  const records: AsyncIterable<{ record: string[]; info: { lines: number } }> = parser
  for await (const { record, info } of records) {
    yield { line: info.lines - countBreaks(record), cells: record.slice(0, TABLE_LIMITS.columns) }
  }
}

function countBreaks(cells: readonly string[]): number {
  return cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0)
}

async function* prepend(beginning: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield beginning
  yield* rest
}

function toFault(error: unknown): unknown {
  if (error instanceof CsvError) return new TableFault('csv_damaged')
  if (!(error instanceof EnvelopeFault)) return error
  switch (error.problem.code) {
    case 'empty_file':
      return new TableFault('table_empty')
    case 'not_utf8':
      return new TableFault('text_not_utf8')
    default:
      // Signs that no text has.
      return new TableFault('file_no_table')
  }
}
