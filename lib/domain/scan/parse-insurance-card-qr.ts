import { err, ok } from '../result'
import { isKnownInsuranceProvince } from './birthplace-prefixes'
import { decodeHexText } from './decode-hex-text'
import { readSlashedBirthDate, readSlashedDate } from './read-dates'
import { readInsuranceNumber } from './read-numbers'
import type { ScanFormat } from './scan-format'
import type { Scan } from './scan.schema'
import { toWarnings } from './to-warnings'

const FEWEST_FIELDS = 9

/**
 * The QR code of an insurance card, old (15 fields, card number of 15 characters) or since 01/04/2021 (17 fields,
 * 10-digit number; QĐ 1666/QĐ-BHXH): number | name in hex | birth | sex | address in hex | registered facility |
 * from | to | issued | … | (12) five years | … | $. The end mark may be missing.
 */
export const parseInsuranceCardQr: ScanFormat = ({ fields }) => {
  const [first = '', nameHex = '', birth = '', sexDigit = '', addressHex = '', facility = '', from = '', to = ''] =
    fields
  const numbers = readInsuranceNumber(first)
  if (numbers === undefined || fields.length < FEWEST_FIELDS) return undefined

  const born = readSlashedBirthDate(birth)
  if (born === 'invalid') return err({ code: 'invalid_date' })

  const name = decodeHexText(nameHex)
  const address = decodeHexText(addressHex)
  const { insuranceCardNumber } = numbers
  const numberRestored = insuranceCardNumber !== undefined && first.toUpperCase() !== insuranceCardNumber

  return ok({
    kind: 'insurance-card',
    ...numbers,
    ...(name.text !== undefined && { fullName: name.text }),
    ...born,
    sex: readSexDigit(sexDigit),
    ...(address.text !== undefined && { address: address.text }),
    ...readFacility(facility),
    ...readDates({ from, to, fiveYears: fields[12] ?? '' }),
    textTrusted: !name.damaged && !address.damaged,
    warnings: toWarnings([
      ...(insuranceCardNumber === undefined || isKnownInsuranceProvince(insuranceCardNumber.slice(3, 5))
        ? []
        : ['unknown_province_prefix' as const]),
      ...(name.damaged ? ['name_damaged' as const] : []),
      ...(address.damaged ? ['address_damaged' as const] : []),
      ...(name.inputMethodActive || address.inputMethodActive || numberRestored
        ? ['input_method_active' as const]
        : []),
    ]),
  })
}

function readSexDigit(field: string): Scan['sex'] {
  if (field === '1') return 'male'
  return field === '2' ? 'female' : 'unknown'
}

// Printed "01 - C54", with a hyphen or a dash.
function readFacility(field: string): Pick<Scan, 'registeredFacilityCode'> {
  const code = field.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return code.length === 5 ? { registeredFacilityCode: code } : {}
}

function readDates(printed: { from: string; to: string; fiveYears: string }): Partial<Scan> {
  const validFrom = readSlashedDate(printed.from)
  const validTo = readSlashedDate(printed.to)
  const fiveYearsFrom = readSlashedDate(printed.fiveYears)
  return { ...(validFrom && { validFrom }), ...(validTo && { validTo }), ...(fiveYearsFrom && { fiveYearsFrom }) }
}
