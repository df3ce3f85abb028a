import type { VisitDraft } from './visit-draft'

/** Whether insurance is to pay this visit; so it is until the desk says otherwise. */
export function isInsured(draft: VisitDraft | undefined): boolean {
  return draft?.useInsurance !== false
}
