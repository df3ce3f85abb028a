import { ok } from '../result'
import { isKnownInsuranceProvince } from './birthplace-prefixes'
import { readInsuranceNumber } from './read-numbers'
import { removeSeparators } from './remove-separators'
import type { ScanFormat } from './scan-format'
import { toWarnings } from './to-warnings'

/** A 15-character insurance card number, typed in whatever groups. Object letters are not checked against a list. */
export const parseInsuranceCardNumber: ScanFormat = ({ fields }) => {
  const [first = '', ...others] = fields
  const typed = removeSeparators(first)
  const { insuranceCardNumber, socialInsuranceNumber } = readInsuranceNumber(typed) ?? {}
  if (others.length > 0 || insuranceCardNumber === undefined) return undefined

  const warnings = toWarnings([
    ...(isKnownInsuranceProvince(insuranceCardNumber.slice(3, 5)) ? [] : ['unknown_province_prefix' as const]),
    ...(typed.toUpperCase() === insuranceCardNumber ? [] : ['input_method_active' as const]),
  ])
  return ok({ kind: 'insurance-card-number', insuranceCardNumber, socialInsuranceNumber, textTrusted: true, warnings })
}
