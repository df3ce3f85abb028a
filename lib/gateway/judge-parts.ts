import 'server-only'
import type { Copayment, GatewayProblemCode, InsuredVisit } from '@/lib/domain/coverage/coverage.schema'
import { findResultCode } from '@/lib/domain/coverage/result-codes'
import type { Asked } from './create-asker'
import type { RemoteAnswer } from './create-caller'
import type { Evidence, PartOutcome } from './gateway.types'
import { nameAnswerProblem } from './name-answer-problem'
import { readCopayment } from './read-copayment'
import { readVisits } from './read-visits'

/** The answer to a side question; `value` is present where `outcome` is `answered`. */
export type Part<T> = { outcome: PartOutcome; value?: T; evidence?: Evidence }

/** `Lskcb2025`: an empty or null list means no visits. */
export function judgeHistory({ answer, evidence }: Asked): Part<InsuredVisit[]> {
  if (!answer.ok) return { outcome: answer.error.code, evidence }
  const { fields, resultCode } = answer.value
  if (!fields || (resultCode !== '000' && resultCode !== '200')) return { outcome: nameProblem(answer.value), evidence }
  const visits = readVisits(fields.list('dsLichSuKCB2025'))
  return visits.length > 0 ? { outcome: 'answered', value: visits, evidence } : { outcome: 'none', evidence }
}

/** `TraCuuTienMCCT`: 204 is the gateway's "card unknown or nothing paid", so `none` and not an amount of 0. */
export function judgeCopayment({ answer, evidence }: Asked): Part<Copayment> {
  if (!answer.ok) return { outcome: answer.error.code, evidence }
  const { fields, resultCode } = answer.value
  if (fields && resultCode === '204') return { outcome: 'none', evidence }
  if (!fields || resultCode !== '200') return { outcome: nameCopaymentProblem(answer.value), evidence }
  if (fields.list('DataCCT').length === 0) return { outcome: 'none', evidence }
  const value = readCopayment(fields, evidence.answeredAt)
  return value ? { outcome: 'answered', value, evidence } : { outcome: 'gateway_bad_answer', evidence }
}

function nameCopaymentProblem(answer: RemoteAnswer): GatewayProblemCode {
  if (answer.resultCode === '400') return 'gateway_refused_question'
  // CV 1839: this very sentence means that the account is on the list of restricted look-ups.
  const isRestricted = answer.fields?.text('GhiChu').includes('Có lỗi xảy ra trong quá trình tra cứu')
  return answer.resultCode === '500' && isRestricted ? 'gateway_rejected_account' : nameProblem(answer)
}

function nameProblem(answer: RemoteAnswer): GatewayProblemCode {
  return findResultCode(answer.resultCode)?.problem ?? nameAnswerProblem(answer)
}
