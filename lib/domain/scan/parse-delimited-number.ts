import { ok } from '../result'
import { checkPersonalNumber } from './check-personal-number'
import { readInsuranceNumber, readPersonalNumber } from './read-numbers'
import type { ScanFormat } from './scan-format'
import { toWarnings } from './to-warnings'

/**
 * A delimited text too short for a card: the VssID code (number and name) or a card code that was cut off.
 * Only the number in front is taken; what the other fields are is not known.
 */
export const parseDelimitedNumber: ScanFormat = ({ fields }) => {
  const [first = '', ...others] = fields
  if (others.length === 0) return undefined

  const personalNumber = readPersonalNumber(first)
  if (personalNumber !== undefined) {
    const warnings = toWarnings(checkPersonalNumber(personalNumber, {}))
    return ok({ kind: 'personal-number', personalNumber, textTrusted: true, warnings })
  }
  const numbers = readInsuranceNumber(first)
  if (numbers === undefined) return undefined
  const kind = numbers.insuranceCardNumber === undefined ? 'social-insurance-number' : 'insurance-card-number'
  return ok({ kind, ...numbers, textTrusted: true, warnings: [] })
}
