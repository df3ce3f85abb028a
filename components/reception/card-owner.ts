import { isTheirCard } from '@/lib/domain/patient/is-their-card'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import { formatBirthDate } from '@/lib/utils/format-dates'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import { isNumberUnclear } from './number-kind'
import { EMPTY_GUARDIAN, guardianFromScan, NOTHING_READ, type DraftEdits, type VisitDraft } from './visit-draft'
import type { OtherCard } from './visit-state'

/** Whether a new person's details were typed over those of a card in a way that makes it somebody else's. */
export function isOtherCard({ subject, scan, form }: VisitDraft): boolean {
  if (subject.kind !== 'new') return false
  return !isTheirCard(scan, { fullName: form.fullName, birthDate: parseBirthDateText(form.birthDate) })
}

/** The same while the desk has not said whose it is: until then its numbers are asked about for nobody. */
export function isCardUnclaimed(draft: VisitDraft): boolean {
  return !draft.cardIsTheirs && isOtherCard(draft)
}

/** Whether the numbers read of somebody new may be asked about: not while it is open whose, or what, they are. */
export function areNumbersTheirs(draft: VisitDraft): boolean {
  return !isCardUnclaimed(draft) && !isNumberUnclear(draft)
}

/** The card is the guardian's: none of its numbers, nothing found by them and no guess from it stays with the patient. */
export function giveCardToGuardian({ scan, form, guardian }: VisitDraft): Partial<DraftEdits & OtherCard> {
  const { fullName, personalNumber } = guardianFromScan(scan)
  return {
    scan: NOTHING_READ,
    method: 'name-search',
    subject: { kind: 'new', similar: [] },
    differsBecause: '',
    form: { ...form, sex: form.sex === scan.sex ? '' : form.sex },
    guardian: { ...EMPTY_GUARDIAN, ...guardian, personalNumber, ...(fullName && { fullName }) },
    papers: [],
    paperChoice: {},
  }
}

/** What the form says once the desk goes back to the card. */
export function formOfCard({ scan, form }: VisitDraft): DraftEdits['form'] {
  return {
    ...form,
    ...(scan.textTrusted && scan.fullName && { fullName: scan.fullName }),
    ...(scan.birthDate && { birthDate: formatBirthDate(scan.birthDate) }),
  }
}

/** `Nguyễn Thị Mẫu · 09/03/1985`, as the card has it. */
export function whatCardSays({ fullName, birthDate }: Scan): string {
  return [fullName, birthDate && formatBirthDate(birthDate)].filter(Boolean).join(' · ')
}
