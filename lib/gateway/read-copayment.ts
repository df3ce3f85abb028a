import 'server-only'
import type { Copayment } from '@/lib/domain/coverage/coverage.schema'
import type { Fields } from './fields'
import { readInstant } from './read-dates'

/**
 * The running total of `TraCuuTienMCCT`: `tBNCCTLuyKe` of the latest discharge, or the sum of the single visits where
 * no running total is given. Undefined where no amount can be read.
 * @param askedAt stands in where the answer does not say as of when it counts
 */
export function readCopayment(fields: Fields, askedAt: string): Copayment | undefined {
  const rows = fields.list('DataCCT')
  const totalVnd = readRunningTotal(rows) ?? sumVisits(rows)
  if (totalVnd === undefined) return undefined
  return { totalVnd, asOf: readAsOf(fields.text('GhiChu')) ?? askedAt }
}

function readRunningTotal(rows: Fields[]): number | undefined {
  const [latest] = rows
    .map((row) => ({ total: readAmount(row.text('tBNCCTLuyKe')), at: readInstant(row.text('ngayRa')) ?? '' }))
    .filter(({ total }) => total !== undefined)
    .toSorted((a, b) => b.at.localeCompare(a.at))
  return latest?.total
}

function sumVisits(rows: Fields[]): number | undefined {
  const amounts = rows.map((row) => readAmount(row.text('tBNCCTMCCT'))).filter((amount) => amount !== undefined)
  return amounts.length > 0 ? amounts.reduce((sum, amount) => sum + amount, 0) : undefined
}

function readAmount(text: string): number | undefined {
  return /^\d{1,12}(?:\.\d{1,4})?$/.test(text) ? Math.round(Number(text)) : undefined
}

function readAsOf(note: string): string | undefined {
  const found = /\d{1,2}\/\d{1,2}\/\d{4}(?: +\d{1,2}:\d{2})?/.exec(note)
  return found ? readInstant(found[0]) : undefined
}
