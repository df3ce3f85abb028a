import type { ErrorCode } from '@/lib/contracts/error-codes'
import { errorTexts, type ErrorText } from './errors'

/** What only the browser can say about a call: no usable answer came. */
const connectionTexts = {
  network: {
    title: 'Mất kết nối với máy chủ',
    nextStep: 'Kiểm tra dây mạng hoặc Wi-Fi rồi thử lại.',
  },
  timeout: { title: 'Máy chủ trả lời quá chậm', nextStep: 'Thử lại. Bấm lại không bị cấp trùng.' },
  unreadable_answer: { title: 'Máy chủ trả lời không đọc được', nextStep: 'Tải lại trang rồi thử lại.' },
} as const satisfies Record<string, ErrorText>

/** The words of a failed call, as the browser knows it. */
export function describeError(code: ErrorCode | keyof typeof connectionTexts): ErrorText {
  return code === 'network' || code === 'timeout' || code === 'unreadable_answer'
    ? connectionTexts[code]
    : errorTexts[code]
}
