import type { PersonId } from '@/lib/domain/visit/visit.schema'
import type { SlipForm } from './slip-form'

/** What was typed for whom and is not saved yet; lives as long as the page, and nowhere but in its memory. */
const drafts = new Map<PersonId, SlipForm>()

export const slipDrafts = {
  get: (personId: PersonId): SlipForm | undefined => drafts.get(personId),
  keep: (personId: PersonId, form: SlipForm): void => {
    drafts.set(personId, form)
  },
  forget: (personId: PersonId): void => {
    drafts.delete(personId)
  },
}
