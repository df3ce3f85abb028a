import type { RecordSubject } from '@/lib/contracts/records'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { areNumbersTheirs } from './card-owner'
import { isDoubted, type VisitDraft } from './visit-draft'
import type { VisitState } from './visit-state'

/**
 * Whose papers and health book to ask for: the person on file once it is sure who that is, or the numbers on the card of
 * somebody new. Undefined before, and where there is no number.
 */
export function recordSubject(state: VisitState): RecordSubject | undefined {
  return 'draft' in state && state.kind !== 'admitted' ? subjectOf(state.draft) : undefined
}

/** The same of a draft, admitted or not. */
export function subjectOf(draft: VisitDraft): RecordSubject | undefined {
  const { subject, scan } = draft
  switch (subject.kind) {
    case 'known':
      // Not sure to be them: it may be somebody else's book.
      return isDoubted(subject) ? undefined : { personId: subject.person.personId }
    case 'new':
      // The card may be the mother's: neither may her papers.
      return areNumbersTheirs(draft) ? numbersOf(scan) : undefined
    case 'temporary':
      return undefined
  }
}

function numbersOf({ personalNumber, insuranceCardNumber, socialInsuranceNumber }: Scan): RecordSubject | undefined {
  if (personalNumber ?? insuranceCardNumber ?? socialInsuranceNumber) {
    return {
      ...(personalNumber && { personalNumber }),
      ...(insuranceCardNumber && { insuranceCardNumber }),
      ...(socialInsuranceNumber && { socialInsuranceNumber }),
    }
  }
  return undefined
}
