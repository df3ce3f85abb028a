import type * as z from 'zod'
import type { confirmPaperRequestSchema, PaperMedium } from '@/lib/contracts/papers'
import type { Paper } from '@/lib/domain/records/paper.schema'
import { err, ok, type Result } from '@/lib/domain/result'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { parseDateText } from '@/lib/utils/parse-date-text'

export interface ConfirmForm {
  /** As typed. */
  signedOn: string
  oneYear: 'yes' | 'no' | ''
  signed: 'yes' | 'no' | ''
}
export type ConfirmErrorCode = 'required' | 'dateShape' | 'dateFuture' | 'dateTooOld'
export type ConfirmErrors = Partial<Record<keyof ConfirmForm, ConfirmErrorCode>>

const OLDEST_DAYS = 366

/** What the dialog says as the request, or what is missing, field by field. */
export function readConfirmForm(
  form: ConfirmForm,
  { paper, medium, today }: { paper: Paper; medium: PaperMedium; today: LocalDate },
): Result<z.input<typeof confirmPaperRequestSchema>, ConfirmErrors> {
  const signedOn = parseDateText(form.signedOn)
  const isReferral = paper.kind === 'referral'
  const dateError = isReferral ? findDateError(signedOn, today) : undefined
  const errors: ConfirmErrors = {
    ...(dateError && { signedOn: dateError }),
    ...(isReferral && form.oneYear === '' && { oneYear: 'required' as const }),
    ...(form.signed === '' && { signed: 'required' as const }),
  }
  if (Object.keys(errors).length > 0) return err(errors)
  const read = isReferral && signedOn && { referral: { signedOn, oneYear: form.oneYear === 'yes' } }
  return ok({ paperId: paper.paperId, medium, signed: form.signed === 'yes', ...read })
}

function findDateError(date: LocalDate | undefined, today: LocalDate): ConfirmErrorCode | undefined {
  if (!date) return 'dateShape'
  if (date > today) return 'dateFuture'
  return date < addDays(today, -OLDEST_DAYS) ? 'dateTooOld' : undefined
}
