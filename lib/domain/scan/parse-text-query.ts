import { ok } from '../result'
import { isDamagedText } from './is-damaged-text'
import { tidy } from './read-text'
import type { ScanFormat } from './scan-format'
import { toWarnings } from './to-warnings'

const LONGEST_QUERY = 120

/** A name or a hospital's own code to search for. Delimited, many-lined or very long text is no such thing. */
export const parseTextQuery: ScanFormat = ({ text }) => {
  const query = tidy(text)
  if (query.length > LONGEST_QUERY || /[|\\\n]/.test(text) || !/[\p{L}\d]/u.test(query)) return undefined

  const damaged = isDamagedText(text)
  return ok({ kind: 'text-query', query, textTrusted: !damaged, warnings: toWarnings(damaged ? ['name_damaged'] : []) })
}
