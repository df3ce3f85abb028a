import 'server-only'
import type { AttemptOutcome, AttemptReason } from '@/lib/domain/check-in-message/decide-attempt'
import { receiptCodes } from '@/lib/domain/check-in-message/receipt-codes'
import type { GatewayProblemCode } from '@/lib/domain/coverage/coverage.schema'
import type { Result } from '@/lib/domain/result'
import type { Exchange, RemoteAnswer } from './create-caller'
import type { LoginProblem } from './create-session'
import { isTokenRefused } from './name-answer-problem'

/**
 * What came of sending a check-in message. Accepted only where code and sentence both say so; and where the gateway has
 * not plainly said no, the message may have been taken.
 */
export function judgeReceipt(asked: Result<Exchange, LoginProblem>): AttemptOutcome {
  if (!asked.ok) return { kind: 'not-accepted', reason: REASONS[asked.error.code] }
  const { answer, notSent } = asked.value
  if (answer.ok) return judgeAnswer(answer.value)
  if (notSent) return { kind: 'not-accepted', reason: 'gateway_not_reached' }
  const reason = answer.error === 'gateway_unreachable' ? 'gateway_interrupted' : REASONS[answer.error]
  return { kind: 'uncertain', reason }
}

const ACCEPTED = 'tiếp nhận thành công'

function judgeAnswer(answer: RemoteAnswer): AttemptOutcome {
  const { httpStatus, resultCode, fields } = answer
  const known = fields && receiptCodes[resultCode]
  if (known) return { kind: known.kind, reason: known.reason, resultCode }
  if (fields && resultCode === '200' && httpStatus < 300) {
    const sentence = fields.text('thongDiep').toLocaleLowerCase('vi')
    if (sentence.replace(/[.!\s]+$/, '') !== ACCEPTED) return { kind: 'uncertain', reason: 'not_confirmed', resultCode }
    return {
      kind: 'accepted',
      transactionId: fields.text('maGiaoDich').slice(0, 100) || null,
      acceptedAt: readStamp(fields.text('thoiGianTiepNhan')),
    }
  }
  if (isTokenRefused(answer) || httpStatus === 403) return { kind: 'not-accepted', reason: 'gateway_rejected_account' }
  if (httpStatus === 429) return { kind: 'not-accepted', reason: 'gateway_busy' }
  return { kind: 'uncertain', reason: httpStatus >= 500 ? 'gateway_error' : 'gateway_bad_answer' }
}

const REASONS = {
  gateway_timeout: 'gateway_timeout',
  gateway_unreachable: 'gateway_not_reached',
  gateway_rejected_account: 'gateway_rejected_account',
  gateway_refused_question: 'content_refused',
  gateway_bad_answer: 'gateway_bad_answer',
  gateway_busy: 'gateway_busy',
  gateway_error: 'gateway_error',
} as const satisfies Record<GatewayProblemCode, AttemptReason>

/** `yyyyMMddHHmmss`, Vietnamese time; null for anything else. */
function readStamp(text: string): Date | null {
  const parts = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text)?.slice(1)
  if (!parts) return null
  const [year, month, day, hour, minute, second] = parts
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}+07:00`)
  return Number.isNaN(instant.getTime()) ? null : instant
}
