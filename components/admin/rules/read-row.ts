import type { AddRuleRequest } from '@/lib/contracts/rule-setup'
import { parseDateText } from '@/lib/utils/parse-date-text'
import { isCitation } from './is-citation'

/** A rule as it is typed. */
export interface RowDraft {
  table: 'referenceAmounts' | 'phasedRates' | ''
  from: string
  value: string
  citation: string
}

/** What was typed, where it is whole; otherwise which fields are not. */
export function readRow({ table, from: day, value, citation }: RowDraft) {
  const from = parseDateText(day)
  const vnd = readVnd(value)
  const percent = readPercent(value)
  const wrong = {
    table: table === '',
    from: from === undefined,
    value: table === 'phasedRates' ? percent === undefined : vnd === undefined,
  }
  if (from === undefined || !isCitation(citation)) return { wrong }
  let row: AddRuleRequest['row'] | undefined
  if (table === 'referenceAmounts' && vnd !== undefined) row = { table, from, vnd, citation }
  if (table === 'phasedRates' && percent !== undefined) row = { table, from, percent, citation }
  return { wrong, row }
}

/** `2.530.000` or `2530000`. */
function readVnd(text: string): number | undefined {
  const digits = text.replaceAll(/[.\s]/g, '')
  const vnd = /^\d{6,8}$/.test(digits) ? Number(digits) : Number.NaN
  return vnd >= 500_000 && vnd <= 50_000_000 ? vnd : undefined
}

/** `50` or `47,5`. */
function readPercent(text: string): number | undefined {
  const typed = text.trim().replace(',', '.')
  const percent = /^\d{1,3}(\.\d)?$/.test(typed) ? Number(typed) : Number.NaN
  return percent <= 100 ? percent : undefined
}
