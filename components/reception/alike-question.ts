import type { Scan } from '@/lib/domain/scan/scan.schema'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import type { VisitDraft } from './visit-draft'

/** What to search for people alike by: name and birth date as typed, and no number, which would find their holder. */
export function alikeQuestion({ form }: VisitDraft): Scan {
  const birthDate = parseBirthDateText(form.birthDate)
  return {
    kind: 'text-query',
    fullName: form.fullName.trim(),
    ...(birthDate && { birthDate }),
    textTrusted: true,
    warnings: [],
  }
}
