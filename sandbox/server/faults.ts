import { z } from 'zod'

export const endpoints = ['token', 'card', 'history', 'copayment', 'message'] as const
export type Endpoint = (typeof endpoints)[number]

export const faultSchema = z.object({
  mode: z.enum([
    'none',
    /** Answers after `delayMs`. */
    'slow',
    /** Never answers. */
    'hang',
    /** HTTP 500 with maKetQua 500 in JSON. */
    'http-500',
    /** HTTP 502 with the HTML page of a proxy. */
    'html-502',
    /** HTTP 401 without a body. */
    'empty-401',
    /** HTTP 200 without a body. */
    'empty-200',
    /** HTTP 400 with the reason in JSON. */
    'json-400',
    /** Cuts the connection before any answer. */
    'reset',
    /** Cuts it in the middle of the answer. */
    'reset-midway',
    /** HTTP 200 with half the JSON. */
    'truncated-json',
    /** Every field name in another case. */
    'wrong-case',
    /** Digits as JSON numbers. */
    'numbers',
    /** Arrays and notes null. */
    'null-arrays',
    /** A byte order mark before the JSON. */
    'byte-order-mark',
    /** HTTP 200 with bytes that mean nothing. */
    'rubbish',
    /** HTTP 200 with the plain sentence «Token không đúng». */
    'token-sentence',
    /** The right answer with 3 MiB of blanks behind it: more than any client should read. */
    'huge',
    /** HTTP 302 to another address. */
    'redirect',
    /** Tokens issued before this was set are refused once more than their age would. */
    'expired-token',
    /** Every token is refused, as when the caller's address changed. */
    'ip-bound',
    /** The account is locked: the login answers 403. */
    'locked-account',
    /** The account is on the list of restricted look-ups (co-payment answers 500 with that sentence). */
    'restricted-copayment',
    /** A check-in message is taken and the connection cut before a word of the answer. */
    'lost-answer',
    /** A check-in message is not taken: 200, and a sentence that says something else. */
    'other-sentence',
  ]),
  delayMs: z.int().min(0).max(600_000).default(0),
  /** Only this function; all of them where absent. */
  only: z.enum(endpoints).optional(),
  /** Over after so many answers; until switched off where absent. */
  times: z.int().positive().optional(),
})
export type Fault = z.infer<typeof faultSchema>
/** What a test or a person sends: defaults may be left out. */
export type FaultInput = z.input<typeof faultSchema>

export type FaultBoard = {
  set: (fault: Fault) => void
  take: (endpoint: Endpoint) => Fault['mode']
  delayMs: () => number
}

export function createFaultBoard(): FaultBoard {
  let fault: Fault = { mode: 'none', delayMs: 0 }
  let left = Infinity
  return {
    set: (next) => {
      fault = next
      left = next.times ?? Infinity
    },
    take: (endpoint) => {
      if (left <= 0 || (fault.only !== undefined && fault.only !== endpoint)) return 'none'
      left -= 1
      return fault.mode
    },
    delayMs: () => fault.delayMs,
  }
}
