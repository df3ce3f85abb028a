import 'server-only'
import type { RemoteAnswer } from './create-caller'
import type { GatewayProblemCode } from '@/lib/domain/coverage/coverage.schema'

/** Whether an answer says that the token is no longer good: HTTP 401, maKetQua 401, or the sentence itself. */
export function isTokenRefused({ httpStatus, resultCode, text, fields }: RemoteAnswer): boolean {
  if (httpStatus === 401 || resultCode === '401') return true
  const sentence = fields ? fields.text('ghiChu') : text.slice(0, 1_000)
  return sentence.normalize('NFC').toLowerCase().includes('token không đúng')
}

/** What is wrong with an answer that holds no result code we can use. */
export function nameAnswerProblem(answer: RemoteAnswer): GatewayProblemCode {
  if (isTokenRefused(answer) || answer.httpStatus === 403) return 'gateway_rejected_account'
  if (answer.httpStatus === 429) return 'gateway_busy'
  return answer.httpStatus >= 500 ? 'gateway_error' : 'gateway_bad_answer'
}
