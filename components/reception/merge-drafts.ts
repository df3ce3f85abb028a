import { foldName } from '@/lib/domain/patient/fold-name'
import { mergeScans } from '@/lib/domain/scan/merge-scans'
import { formatBirthDate } from '@/lib/utils/format-dates'
import { isCardMethod } from './method-of'
import { formOf, isDoubted, type PersonForm, type Subject, type VisitDraft } from './visit-draft'

const NUMBERS = ['personalNumber', 'insuranceCardNumber', 'socialInsuranceNumber'] as const

/**
 * Whether two attempts at the desk are one person's: the same record, a shared number, or the same name and whole birth
 * date. A number under another name is not enough: that is a child's visit begun with a parent's card.
 */
export function areOfOnePerson(a: VisitDraft, b: VisitDraft): boolean {
  if (a.subject.kind === 'temporary' || b.subject.kind === 'temporary') return false
  const sharesNumber = NUMBERS.some((number) => a.scan[number] !== undefined && a.scan[number] === b.scan[number])
  if (a.subject.kind === 'known' && b.subject.kind === 'known') {
    const areAtOdds = a.subject.oldNumber === 'contradicted' || b.subject.oldNumber === 'contradicted'
    return a.subject.person.personId === b.subject.person.personId && (sharesNumber || !areAtOdds)
  }
  if (isDoubted(a.subject) || isDoubted(b.subject)) return false
  const [name, otherName] = [nameIn(a), nameIn(b)]
  if (sharesNumber) return name === otherName || name === '' || otherName === ''
  const numbers = [a, b].map(({ scan }) => scan.personalNumber)
  const areTwo = numbers[0] !== numbers[1] && !numbers.includes(undefined)
  const birthDate = birthDateIn(a)
  return !areTwo && name !== '' && name === otherName && birthDate.length === 10 && birthDate === birthDateIn(b)
}

/** Both as one draft: what was typed and chosen in the one kept, and whatever the other read besides. */
export function mergeDrafts(kept: VisitDraft, read: VisitDraft): VisitDraft {
  const [older, newer] = kept.draftId < read.draftId ? [kept, read] : [read, kept]
  const scan = mergeScans(older.scan, newer.scan)
  const subject = mergeSubjects(kept.subject, read.subject)
  const isFromNewer = (field: keyof typeof scan) => newer.scan[field] !== undefined && scan[field] === newer.scan[field]
  const differences = [
    ...differencesOf(older).filter(({ field }) => !isFromNewer(field)),
    ...differencesOf(newer).filter(({ field }) => isFromNewer(field)),
  ]
  return {
    ...kept,
    scan,
    method: isCardMethod(older.method) && !isCardMethod(newer.method) ? older.method : newer.method,
    inputMethodActive: newer.inputMethodActive,
    startedAtMs: Math.min(kept.startedAtMs, read.startedAtMs),
    subject: subject.kind === 'known' ? { ...subject, differences } : subject,
    form: mergeForms(kept, read, formOf(scan)),
    ...(subject.kind !== kept.subject.kind && { papers: [], paperChoice: {} }),
  }
}

function mergeSubjects(kept: Subject, read: Subject): Subject {
  // What the desk has answered stands.
  if (kept.kind === 'known') return read.kind === 'known' ? { ...kept, person: read.person } : kept
  if (kept.kind === 'new' && read.kind === 'new')
    return { ...read, ...kept, similar: read.similar.length > 0 ? read.similar : kept.similar }
  return read
}

// What nobody has touched follows the cards.
function mergeForms(kept: VisitDraft, read: VisitDraft, onCards: PersonForm): PersonForm {
  const asRead = formOf(kept.scan)
  const choose = <T extends string>(mine: T, untouched: T, merged: T, theirs: T): T =>
    mine === '' || mine === untouched ? merged || mine || theirs : mine
  const { form } = kept
  return {
    fullName: choose(form.fullName, asRead.fullName, onCards.fullName, read.form.fullName),
    birthDate: choose(form.birthDate, asRead.birthDate, onCards.birthDate, read.form.birthDate),
    sex: choose(form.sex, asRead.sex, onCards.sex, read.form.sex),
    address: choose(form.address, asRead.address, onCards.address, read.form.address),
    phone: form.phone || read.form.phone,
  }
}

function differencesOf({ subject }: VisitDraft) {
  return subject.kind === 'known' ? subject.differences : []
}

function nameIn({ subject, form }: VisitDraft): string {
  return foldName(subject.kind === 'known' ? subject.person.fullName : form.fullName)
}

// `9.3.1985` as `09/03/1985`.
function birthDateIn({ subject, form }: VisitDraft): string {
  if (subject.kind === 'known') return subject.person.birthDate ? formatBirthDate(subject.person.birthDate) : ''
  const parts = form.birthDate.trim().split(/\D+/)
  return parts.map((part) => part.padStart(2, '0')).join('/')
}
