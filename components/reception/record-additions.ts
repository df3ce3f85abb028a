import type { DifferenceField } from '@/lib/contracts/people'
import { findAdditions, type Additions } from '@/lib/domain/patient/find-additions'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import { isPhone } from './find-draft-errors'
import { isDoubted, type Subject, type VisitDraft } from './visit-draft'

/** What the admission writes into a record beside the choices: what it lacks, and a telephone number just typed. */
export function recordAdditions(
  { form, choices }: Pick<VisitDraft, 'form' | 'choices'>,
  subject: Extract<Subject, { kind: 'known' }>,
): Additions & { fullName?: string; phone?: string } {
  const { person, differences, oldNumber } = subject
  const name = differences.find(({ field }) => field === 'fullName')
  const differs = (asked: DifferenceField) => differences.some(({ field }) => field === asked)
  if (isDoubted(subject)) return {}
  // The record's own name is kept against the card's: the card may be somebody else's.
  if (name && (choices.fullName ?? name.preferred) === 'record') return {}
  // Whoever gets a number of their own at last: what stood there before was a code or a guess.
  const isSettling = person.temporary && oldNumber === 'joined'
  const fullName = form.fullName.trim()
  const birthDate = parseBirthDateText(form.birthDate)
  const address = form.address.trim()
  const phone = form.phone.trim()
  return {
    ...(isSettling && fullName && { fullName }),
    ...findAdditions(isSettling ? {} : person, {
      // Where record and card differ the desk has chosen.
      ...(birthDate && !differs('birthDate') && { birthDate }),
      ...(form.sex !== '' && !differs('sex') && { sex: form.sex }),
      ...(address && !differs('address') && { address }),
    }),
    ...(phone && isPhone(phone) && { phone }),
  }
}
