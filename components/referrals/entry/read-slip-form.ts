import type * as z from 'zod'
import type { PaperMedium, slipEntrySchema } from '@/lib/contracts/papers'
import { err, ok, type Result } from '@/lib/domain/result'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { parseDateText } from '@/lib/utils/parse-date-text'
import type { SlipForm } from './slip-form'

export type SlipErrorCode = 'required' | 'code_shape' | 'date_shape' | 'date_future' | 'diagnosis_missing' | 'choose'
export type SlipErrors = Partial<Record<keyof SlipForm, SlipErrorCode>>

interface ReadSlip {
  medium: PaperMedium
  slip: z.input<typeof slipEntrySchema>
}

const FACILITY_CODE = /^[0-9A-Z]{5}$/

/** What stands in the form as the request that keeps it, or what is missing or wrong, field by field. */
export function readSlipForm(form: SlipForm, today: LocalDate): Result<ReadSlip, SlipErrors> {
  const errors = {
    ...commonErrors(form),
    ...(form.kind === 'referral' ? referralErrors(form, today) : appointmentErrors(form, today)),
  }
  if (form.medium === '' || Object.keys(errors).length > 0) return err(errors)
  const slip = toSlip(form)
  return slip ? ok({ medium: form.medium, slip }) : err(errors)
}

function commonErrors(form: SlipForm): SlipErrors {
  const fromFacilityCode = codeError(form.fromFacilityCode)
  return {
    ...(form.medium === '' && { medium: 'choose' as const }),
    ...(form.number.trim() === '' && { number: 'required' as const }),
    ...(fromFacilityCode && { fromFacilityCode }),
    ...(form.insuranceValidTo.trim() !== '' &&
      !parseDateText(form.insuranceValidTo) && { insuranceValidTo: 'date_shape' as const }),
    ...(form.diagnosisCode.trim() === '' &&
      form.diagnosisText.trim() === '' && { diagnosisCode: 'diagnosis_missing' as const }),
    ...(form.signed === '' && { signed: 'choose' as const }),
  }
}

function referralErrors(form: SlipForm, today: LocalDate): SlipErrors {
  const toFacilityCode = codeError(form.toFacilityCode)
  const signedOn = pastDateError(form.signedOn, today)
  return {
    ...(toFacilityCode && { toFacilityCode }),
    ...(signedOn && { signedOn }),
    ...(form.reason === '' && { reason: 'choose' as const }),
    ...(form.oneYear === '' && { oneYear: 'choose' as const }),
  }
}

function appointmentErrors(form: SlipForm, today: LocalDate): SlipErrors {
  const issuedOn = form.issuedOn.trim() === '' ? undefined : pastDateError(form.issuedOn, today)
  return {
    ...(!parseDateText(form.dueOn) && { dueOn: 'date_shape' as const }),
    ...(issuedOn && { issuedOn }),
  }
}

function codeError(text: string): SlipErrorCode | undefined {
  if (text.trim() === '') return 'required'
  return FACILITY_CODE.test(text.trim()) ? undefined : 'code_shape'
}

function pastDateError(text: string, today: LocalDate): SlipErrorCode | undefined {
  const date = parseDateText(text)
  if (!date) return 'date_shape'
  return date > today ? 'date_future' : undefined
}

function toSlip(form: SlipForm): ReadSlip['slip'] | undefined {
  const code = form.diagnosisCode.trim().toUpperCase()
  const words = form.diagnosisText.trim()
  const insuranceValidTo = parseDateText(form.insuranceValidTo)
  const common = {
    number: form.number.trim(),
    fromFacilityCode: form.fromFacilityCode.trim(),
    diagnosis: { ...(code && { code }), ...(words && { text: words }) },
    ...(insuranceValidTo && { insuranceValidTo }),
    signed: form.signed === 'yes',
  }
  if (form.kind === 'appointment') {
    const dueOn = parseDateText(form.dueOn)
    const issuedOn = parseDateText(form.issuedOn)
    return dueOn && { kind: 'appointment', ...common, dueOn, ...(issuedOn && { issuedOn }) }
  }
  const signedOn = parseDateText(form.signedOn)
  const { reason, oneYear } = form
  if (!signedOn || reason === '') return undefined
  const toFacilityCode = form.toFacilityCode.trim()
  return { kind: 'referral', ...common, toFacilityCode, signedOn, reason, oneYear: oneYear === 'yes' }
}
