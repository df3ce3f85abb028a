import { requestFormText, stepText as text } from '@/lib/content/subjects'
import { parsePhone } from '@/lib/domain/patient/parse-phone'
import type { Sex } from '@/lib/domain/patient/sex'
import { parseBirthDateText } from '@/lib/utils/parse-birth-date-text'

/** A correction as it is being typed; what is empty stays as it is on file. */
export interface CorrectionDraft {
  fullName: string
  birthDate: string
  sex: Sex | ''
  address: string
  phone: string
  personalNumber: string
  reason: string
  evidence: string
}

export const EMPTY_CORRECTION: CorrectionDraft = {
  fullName: '',
  birthDate: '',
  sex: '',
  address: '',
  phone: '',
  personalNumber: '',
  reason: '',
  evidence: '',
}

export type CorrectionErrors = Partial<Record<keyof CorrectionDraft, string>>

/** The changes of a draft, or what is wrong beside each field. */
export function readCorrection(draft: CorrectionDraft) {
  const { fullName, sex, address, reason, evidence } = draft
  const phone = parsePhone(draft.phone)
  const personalNumber = draft.personalNumber.replaceAll(/\s/g, '')
  const birthDate = draft.birthDate.trim() ? parseBirthDateText(draft.birthDate) : undefined
  const errors: CorrectionErrors = {
    ...(fullName.trim().length === 1 && { fullName: requestFormText.requesterWrong }),
    ...(draft.birthDate.trim() && !birthDate && { birthDate: text.birthWrong }),
    ...(draft.phone.trim() && !phone && { phone: text.phoneWrong }),
    ...(personalNumber && !/^\d{12}$/.test(personalNumber) && { personalNumber: text.numberWrong }),
    ...(reason.trim().length < 3 && { reason: requestFormText.atLeast }),
    ...(evidence.trim().length < 3 && { evidence: requestFormText.atLeast }),
  }
  const changes = {
    ...(fullName.trim() && { fullName }),
    ...(birthDate && { birthDate }),
    ...(sex && { sex }),
    ...(address.trim() && { address }),
    ...(phone && { phone }),
    ...(personalNumber && { addIdentifiers: [{ kind: 'personal-number' as const, value: personalNumber }] }),
  }
  if (Object.keys(changes).length === 0 && Object.keys(errors).length === 0) errors.fullName = text.nothing
  if (Object.keys(errors).length > 0) return { ok: false as const, errors }
  return { ok: true as const, value: { changes, reason, evidence } }
}
