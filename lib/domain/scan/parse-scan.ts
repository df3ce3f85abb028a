import { err, type Result } from '../result'
import { cleanScanText } from './clean-scan-text'
import { parseCitizenCard } from './parse-citizen-card'
import { parseDelimitedNumber } from './parse-delimited-number'
import { parseDigits } from './parse-digits'
import { parseDynamicCode } from './parse-dynamic-code'
import { parseInsuranceCardNumber } from './parse-insurance-card-number'
import { parseInsuranceCardQr } from './parse-insurance-card-qr'
import { parseMrz } from './parse-mrz'
import { parseTextQuery } from './parse-text-query'
import { parseTicket } from './parse-ticket'
import type { ScanFormat } from './scan-format'
import type { Scan, ScanChannel, ScanError } from './scan.schema'
import { splitFields } from './split-fields'

const MAX_CHARACTERS = 8192

// The first format that knows the text decides. A new format: one file, one line here, one table of tests.
const FORMATS: readonly ScanFormat[] = [
  parseTicket,
  parseCitizenCard,
  parseInsuranceCardQr,
  parseDelimitedNumber,
  parseMrz,
  parseDigits,
  parseInsuranceCardNumber,
  parseDynamicCode,
  parseTextQuery,
]

/**
 * Says what a scanned or typed text is and what it holds.
 * @param raw the text as it came, at most 8,192 characters
 * @returns the scan with its warnings, or why it is refused; never throws, takes time linear in the length
 */
export function parseScan(raw: string, channel: ScanChannel): Result<Scan, ScanError> {
  if (raw.length > MAX_CHARACTERS) return err({ code: 'scan_too_long' })
  const text = cleanScanText(raw)
  if (text === '') return err({ code: 'empty_scan' })

  const input = { text, fields: splitFields(text), channel }
  for (const format of FORMATS) {
    const result = format(input)
    if (result) return result
  }
  return err({ code: 'scan_unrecognised' })
}
