import type { CoverageRequest } from '@/lib/contracts/coverage'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import type { PersonForm, VisitDraft } from './visit-draft'
import type { VisitState } from './visit-state'

/**
 * What to ask the insurance gateway now: by the card itself, before the own records have answered, where it says
 * enough; else by the person on file; else by what was typed. Undefined where there is no number to ask by.
 */
export function coverageQuestion(state: VisitState): CoverageRequest | undefined {
  switch (state.kind) {
    case 'looking-up':
      return byScan(state.reading.scan)
    case 'ready':
    case 'admitting':
    case 'admitted':
      return byDraft(state.draft)
    case 'failed':
      return state.at === 'admit' ? byDraft(state.draft) : byScan(state.reading.scan)
    case 'idle':
    case 'not-readable':
    case 'read':
    case 'several-matches':
    case 'already-admitted':
      return undefined
  }
}

function byDraft({ scan, subject, form }: VisitDraft): CoverageRequest | undefined {
  switch (subject.kind) {
    case 'known':
      return byScan(scan) ?? { personId: subject.person.personId }
    case 'new':
      return byScan(scan) ?? byForm(scan, form)
    case 'temporary':
      return undefined
  }
}

function byScan(scan: Scan): CoverageRequest | undefined {
  const { fullName, birthDate, textTrusted } = scan
  const number = numberOf(scan)
  return number && textTrusted && fullName && birthDate ? { ...number, fullName, birthDate } : undefined
}

function byForm(scan: Scan, form: PersonForm): CoverageRequest | undefined {
  const number = numberOf(scan)
  const fullName = form.fullName.trim()
  const birthDate = parseBirthDateText(form.birthDate)
  return number && fullName.length >= 2 && birthDate ? { ...number, fullName, birthDate } : undefined
}

function numberOf({ personalNumber, insuranceCardNumber, socialInsuranceNumber }: Scan) {
  if (personalNumber) return { personalNumber }
  if (insuranceCardNumber) return { insuranceCardNumber }
  return socialInsuranceNumber && { socialInsuranceNumber }
}
