import type { CoverageRequest } from '@/lib/contracts/coverage'
import type { Scan, ScanKind } from '@/lib/domain/scan/scan.schema'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import { areNumbersTheirs } from './card-owner'
import { isDoubted, type PersonForm, type VisitDraft } from './visit-draft'
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

function byDraft(draft: VisitDraft): CoverageRequest | undefined {
  const { scan, subject, form } = draft
  switch (subject.kind) {
    case 'known':
      // Beside somebody else's record the owner's insurance would mislead.
      if (subject.oldNumber === 'contradicted') return undefined
      return byScan(scan) ?? (isDoubted(subject) ? undefined : { personId: subject.person.personId })
    case 'new':
      return areNumbersTheirs(draft) ? (byScan(scan) ?? byForm(scan, form)) : undefined
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

// What was read last was read to be asked with; a card number names the very card.
function numberOf({ kind, personalNumber, insuranceCardNumber, socialInsuranceNumber }: Scan) {
  const ofInsurance = insuranceCardNumber ? { insuranceCardNumber } : socialInsuranceNumber && { socialInsuranceNumber }
  const ofPerson = personalNumber && { personalNumber }
  return INSURANCE_KINDS.has(kind) ? ofInsurance || ofPerson : ofPerson || ofInsurance
}

const INSURANCE_KINDS = new Set<ScanKind>(['insurance-card', 'insurance-card-number', 'social-insurance-number'])
