import { checkPersonalNumber } from '@/lib/domain/scan/check-personal-number'
import type { Scan, ScanWarningCode } from '@/lib/domain/scan/scan.schema'
import { toWarnings } from '@/lib/domain/scan/to-warnings'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import type { VisitDraft } from './visit-draft'

const OF_THE_NUMBER = new Set<ScanWarningCode>(['unknown_province_prefix', 'sex_mismatch', 'birth_year_mismatch'])

/**
 * The scan with the doubts about a bare personal number beside what is typed of a new person. None stops an admission; a
 * card speaks for itself.
 */
export function withDoubts({ scan, subject, form }: VisitDraft): Scan {
  if (subject.kind !== 'new' || scan.personalNumber === undefined || scan.fullName !== undefined) return scan
  const birthDate = parseBirthDateText(form.birthDate)
  const typed = { ...(birthDate && { birthDate }), ...(form.sex !== '' && { sex: form.sex }) }
  const others = scan.warnings.map(({ code }) => code).filter((code) => !OF_THE_NUMBER.has(code))
  return { ...scan, warnings: toWarnings([...checkPersonalNumber(scan.personalNumber, typed), ...others]) }
}
