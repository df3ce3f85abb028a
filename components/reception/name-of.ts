import { receptionText } from '@/lib/content/reception'
import type { Reading, VisitDraft } from './visit-draft'

/** What the desk calls this person while they stand there. */
export function nameOf(visit: Reading | VisitDraft): string {
  if ('subject' in visit) {
    if (visit.subject.kind === 'known') return visit.subject.person.fullName
    const typed = visit.form.fullName.trim()
    if (typed) return typed
    if (visit.subject.kind === 'temporary') return receptionText.temporaryNames[visit.subject.reason]
  }
  return (visit.scan.textTrusted && visit.scan.fullName) || visit.scan.query || receptionText.parkedUnnamed
}
