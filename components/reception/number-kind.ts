import { NOTHING_READ, type DraftEdits, type VisitDraft } from './visit-draft'
import type { OtherCard } from './visit-state'

/** Whether ten digits were typed of somebody new that may be a telephone number as well as an insurance number. */
export function isNumberUnclear({ subject, scan }: VisitDraft): boolean {
  return subject.kind === 'new' && scan.warnings.some(({ code }) => code === 'ambiguous_phone_number')
}

export function takeAsPhone({ scan, form }: VisitDraft): Partial<DraftEdits & OtherCard> {
  return {
    scan: NOTHING_READ,
    form: { ...form, phone: form.phone.trim() || (scan.socialInsuranceNumber ?? '') },
  }
}

export function takeAsInsurance({ scan }: VisitDraft): Partial<DraftEdits & OtherCard> {
  return { scan: { ...scan, warnings: scan.warnings.filter(({ code }) => code !== 'ambiguous_phone_number') } }
}
