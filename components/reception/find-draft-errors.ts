import { isBornAfter } from '@/lib/domain/patient/birth-date'
import { parsePhone } from '@/lib/domain/patient/parse-phone'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import { isCardUnclaimed } from './card-owner'
import { isNumberUnclear } from './number-kind'
import { isDoubted, type GuardianForm, type PersonForm, type VisitDraft } from './visit-draft'

export type DraftField =
  | keyof PersonForm
  | 'differsBecause'
  | 'oldNumber'
  | 'cardOwner'
  | 'numberKind'
  | 'roomCode'
  | 'guardianName'
  | 'guardianRelation'
  | 'guardianNumber'
  | 'guardianPhone'
export type DraftErrorCode =
  | 'required'
  | 'name_too_short'
  | 'no_birth_date'
  | 'born_in_future'
  | 'phone_shape'
  | 'twelve_digits'
  | 'reason_too_short'
export type DraftErrors = Partial<Record<DraftField, DraftErrorCode>>

/** What keeps this draft from being admitted; empty where nothing does. */
export function findDraftErrors(draft: VisitDraft, today: LocalDate): DraftErrors {
  return {
    ...personErrors(draft, today),
    ...guardianErrors(draft.guardian),
    ...(draft.roomCode === undefined && { roomCode: 'required' as const }),
  }
}

/** Whether a telephone number has the shape of one; an empty text is no number and allowed. */
export function isPhone(text: string): boolean {
  return text.trim() === '' || parsePhone(text) !== undefined
}

function personErrors(draft: VisitDraft, today: LocalDate): DraftErrors {
  const { subject, form, differsBecause } = draft
  const birthDate = birthDateErrors(form.birthDate, today)
  switch (subject.kind) {
    case 'known':
      return isDoubted(subject) ? { oldNumber: 'required' } : {}
    case 'temporary':
      return birthDate
    case 'new':
      return {
        ...(form.fullName.trim().length < 2 && { fullName: 'name_too_short' as const }),
        ...(form.birthDate.trim() ? birthDate : { birthDate: 'required' as const }),
        ...(form.sex === '' && { sex: 'required' as const }),
        ...(!isPhone(form.phone) && { phone: 'phone_shape' as const }),
        ...(subject.similar.length > 0 &&
          differsBecause.trim().length < 3 && { differsBecause: 'reason_too_short' as const }),
        ...(isNumberUnclear(draft) && { numberKind: 'required' as const }),
        ...(isCardUnclaimed(draft) && { cardOwner: 'required' as const }),
      }
  }
}

function birthDateErrors(text: string, today: LocalDate): DraftErrors {
  if (text.trim() === '') return {}
  const birthDate = parseBirthDateText(text)
  if (!birthDate) return { birthDate: 'no_birth_date' }
  return isBornAfter(birthDate, today) ? { birthDate: 'born_in_future' } : {}
}

function guardianErrors(guardian: GuardianForm | undefined): DraftErrors {
  if (!guardian) return {}
  const { fullName, relation, personalNumber, phone } = guardian
  return {
    ...(fullName.trim().length < 2 && { guardianName: 'name_too_short' as const }),
    ...(relation === '' && { guardianRelation: 'required' as const }),
    ...(personalNumber !== '' && !/^\d{12}$/.test(personalNumber) && { guardianNumber: 'twelve_digits' as const }),
    ...(!isPhone(phone) && { guardianPhone: 'phone_shape' as const }),
  }
}
