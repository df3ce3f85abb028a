import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'
import type { GuardianForm, PersonForm, VisitDraft } from './visit-draft'

export type DraftField =
  | keyof PersonForm
  | 'differsBecause'
  | 'oldNumber'
  | 'roomCode'
  | 'guardianName'
  | 'guardianRelation'
  | 'guardianNumber'
  | 'guardianPhone'
export type DraftErrorCode =
  'required' | 'name_too_short' | 'no_birth_date' | 'phone_shape' | 'twelve_digits' | 'reason_too_short'
export type DraftErrors = Partial<Record<DraftField, DraftErrorCode>>

const PHONE = /^(0|\+84)\d{9,10}$/

/** What keeps this draft from being admitted; empty where nothing does. */
export function findDraftErrors(draft: VisitDraft): DraftErrors {
  return {
    ...personErrors(draft),
    ...guardianErrors(draft.guardian),
    ...(draft.roomCode === undefined && { roomCode: 'required' as const }),
  }
}

/** Whether a telephone number has the shape of one; an empty text is no number and allowed. */
export function isPhone(text: string): boolean {
  return text.trim() === '' || PHONE.test(text.replace(/[\s.()-]/g, ''))
}

function personErrors({ subject, form, differsBecause }: VisitDraft): DraftErrors {
  const birthDate: DraftErrors =
    form.birthDate.trim() && !parseBirthDateText(form.birthDate) ? { birthDate: 'no_birth_date' } : {}
  switch (subject.kind) {
    case 'known':
      return subject.oldNumber === 'unconfirmed' ? { oldNumber: 'required' } : {}
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
      }
  }
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
