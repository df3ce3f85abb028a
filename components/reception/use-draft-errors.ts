import { useToday } from '@/components/shell/use-today'
import { draftErrorTexts } from '@/lib/content/visit-panels'
import { findDraftErrors, type DraftField } from './find-draft-errors'
import type { Desk } from './use-desk'
import type { VisitDraft } from './visit-draft'

/** What is missing, in words, once *Cấp số* was pressed; it goes away as the fields are filled. */
export function useDraftErrors(draft: VisitDraft, { isAttempted }: Desk): Partial<Record<DraftField, string>> {
  const today = useToday()
  if (!isAttempted) return {}
  const texts: Partial<Record<DraftField, string>> = {}
  const errors = findDraftErrors(draft, today)
  for (const [field, code] of Object.entries(errors)) Object.assign(texts, { [field]: draftErrorTexts[code] })
  return texts
}
