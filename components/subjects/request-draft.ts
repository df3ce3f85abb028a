import type { SubjectMatter, SubjectRequestKind } from '@/lib/domain/subjects/subject-request.schema'
import type { PersonCard } from '@/lib/contracts/people'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { requestFormText as text } from '@/lib/content/subjects'
import { formatDate } from '@/lib/utils/format-dates'
import { parseDateText } from '@/lib/utils/parse-date-text'
import { randomUuid } from '@/lib/utils/random-uuid'

/** A request as it is being typed. */
export interface RequestDraft {
  requestId: string
  kind: SubjectRequestKind | ''
  receivedOn: string
  person: PersonCard | undefined
  requesterName: string
  relation: SubjectMatter['relation'] | ''
  contact: string
  identityCheck: string
  asked: string
}

export function startRequestDraft(today: LocalDate): RequestDraft {
  return {
    requestId: randomUuid(),
    kind: '',
    receivedOn: formatDate(today),
    person: undefined,
    requesterName: '',
    relation: '',
    contact: '',
    identityCheck: '',
    asked: '',
  }
}

// What was typed and is not saved yet; lives as long as the page, and nowhere but in its memory.
let kept: RequestDraft | undefined
export const requestDraft = {
  get: () => kept,
  keep: (draft: RequestDraft) => (kept = draft),
  forget: () => (kept = undefined),
}

export type DraftErrors = Partial<Record<keyof RequestDraft, string>>

/** The request of a draft, or what is wrong beside each field. */
export function readRequestDraft(draft: RequestDraft, today: LocalDate) {
  const { kind, relation, person } = draft
  const receivedOn = parseDateText(draft.receivedOn)
  const errors: DraftErrors = {
    ...(!kind && { kind: text.kindWrong }),
    ...((!receivedOn || receivedOn > today) && { receivedOn: text.dayWrong }),
    ...(draft.requesterName.trim().length < 2 && { requesterName: text.requesterWrong }),
    ...(!relation && { relation: text.relationWrong }),
    ...(draft.contact.trim().length < 3 && { contact: text.atLeast }),
    ...(draft.identityCheck.trim().length < 3 && { identityCheck: text.atLeast }),
    ...(draft.asked.trim().length < 3 && { asked: text.atLeast }),
  }
  if (!kind || !relation || !receivedOn || Object.keys(errors).length > 0) return { ok: false as const, errors }
  const { requestId, requesterName, contact, identityCheck, asked } = draft
  const matter = { requesterName, relation, contact, identityCheck, asked }
  return {
    ok: true as const,
    value: { requestId, kind, receivedOn, matter, ...(person && { personId: person.personId }) },
  }
}
