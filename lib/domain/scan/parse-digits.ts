import { err, ok } from '../result'
import { checkPersonalNumber } from './check-personal-number'
import { readTenDigits } from './read-ten-digits'
import { removeSeparators } from './remove-separators'
import type { ScanFormat } from './scan-format'
import { toWarnings } from './to-warnings'

/** A number of digits alone: 12 a personal number, 10 a social insurance number, 9 an old identity number. */
export const parseDigits: ScanFormat = ({ fields }) => {
  const [first = '', ...others] = fields
  const digits = removeSeparators(first)
  if (others.length > 0 || !/^\d+$/.test(digits)) return undefined

  switch (digits.length) {
    case 12: {
      const warnings = toWarnings(checkPersonalNumber(digits, {}))
      return ok({ kind: 'personal-number', personalNumber: digits, textTrusted: true, warnings })
    }
    case 10: {
      const warnings = toWarnings(readTenDigits(digits) === 'insurance' ? [] : ['ambiguous_phone_number'])
      return ok({ kind: 'social-insurance-number', socialInsuranceNumber: digits, textTrusted: true, warnings })
    }
    case 9: {
      const warnings = toWarnings(['old_id_is_not_unique'])
      return ok({ kind: 'old-id-number', oldIdNumber: digits, textTrusted: true, warnings })
    }
    default:
      return err({ code: 'wrong_length' })
  }
}
