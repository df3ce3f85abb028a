import type { CoverageStatus, GatewayProblemCode } from './coverage.schema'

export type ResultCodeKind =
  | 'ok'
  | 'new-card'
  | 'check-paper'
  | 'not-covered'
  | 'not-found'
  | 'mismatch'
  | 'officer'
  | 'account'
  | 'our-fault'
  | 'retry'

export type ResultCodeMeaning = {
  kind: ResultCodeKind
  status: CoverageStatus
  problem?: GatewayProblemCode
  citation: string
}

const LIST_2024 = 'CV 1923/BHXH-CNTT 20/06/2024, Phụ lục 03'
const LIST_2019 = 'CV 497/BHXH 21/02/2019 (not in the list of 2024)'
const TOKEN_LIST = 'PL02 2025, mã kết quả lấy token'
const ONE_CLIENT = 'seen in one client only, unverified'

/**
 * Every `maKetQua` of a card look-up, plus those of the login that one can meet in its place.
 * Codes are strings: "010" is not 10.
 */
export const resultCodes = {
  '000': { kind: 'ok', status: 'verified', citation: LIST_2024 },
  '001': { kind: 'check-paper', status: 'check-paper', citation: LIST_2024 },
  '002': { kind: 'check-paper', status: 'check-paper', citation: LIST_2024 },
  '003': { kind: 'new-card', status: 'verified', citation: LIST_2024 },
  '004': { kind: 'new-card', status: 'verified', citation: LIST_2024 },
  '010': { kind: 'not-covered', status: 'not-covered', citation: LIST_2024 },
  '050': { kind: 'not-found', status: 'not-found', citation: LIST_2024 },
  '051': { kind: 'not-found', status: 'not-found', citation: LIST_2024 },
  '052': { kind: 'not-found', status: 'not-found', citation: LIST_2024 },
  '053': { kind: 'not-found', status: 'not-found', citation: LIST_2024 },
  '054': { kind: 'officer', status: 'unverified', problem: 'gateway_rejected_account', citation: LIST_2024 },
  '055': { kind: 'officer', status: 'unverified', problem: 'gateway_rejected_account', citation: LIST_2024 },
  '060': { kind: 'mismatch', status: 'mismatch', citation: LIST_2024 },
  '061': { kind: 'mismatch', status: 'mismatch', citation: LIST_2024 },
  '070': { kind: 'mismatch', status: 'mismatch', citation: LIST_2024 },
  '080': { kind: 'mismatch', status: 'mismatch', citation: LIST_2019 },
  '090': { kind: 'mismatch', status: 'mismatch', citation: LIST_2019 },
  '100': { kind: 'retry', status: 'unverified', problem: 'gateway_error', citation: LIST_2024 },
  '101': { kind: 'retry', status: 'unverified', problem: 'gateway_error', citation: LIST_2024 },
  '110': { kind: 'not-covered', status: 'not-covered', citation: LIST_2024 },
  '120': { kind: 'not-covered', status: 'not-covered', citation: LIST_2024 },
  '121': { kind: 'not-covered', status: 'not-covered', citation: LIST_2024 },
  '122': { kind: 'not-covered', status: 'not-covered', citation: LIST_2024 },
  '123': { kind: 'not-covered', status: 'not-covered', citation: LIST_2024 },
  '124': { kind: 'not-covered', status: 'not-covered', citation: LIST_2024 },
  '130': { kind: 'check-paper', status: 'check-paper', citation: LIST_2024 },
  '205': { kind: 'our-fault', status: 'unverified', problem: 'gateway_refused_question', citation: LIST_2024 },
  '401': { kind: 'account', status: 'unverified', problem: 'gateway_rejected_account', citation: LIST_2024 },
  '402': { kind: 'account', status: 'unverified', problem: 'gateway_rejected_account', citation: TOKEN_LIST },
  '403': { kind: 'account', status: 'unverified', problem: 'gateway_rejected_account', citation: TOKEN_LIST },
  '500': { kind: 'retry', status: 'unverified', problem: 'gateway_error', citation: LIST_2019 },
  '501': { kind: 'retry', status: 'unverified', problem: 'gateway_error', citation: ONE_CLIENT },
  '999': { kind: 'retry', status: 'unverified', problem: 'gateway_error', citation: ONE_CLIENT },
} as const satisfies Record<string, ResultCodeMeaning>
export type ResultCode = keyof typeof resultCodes

/** Whether a raw `maKetQua` is one we know. */
export function isResultCode(code: string): code is ResultCode {
  return Object.hasOwn(resultCodes, code)
}

/** The meaning of a raw `maKetQua`, or undefined for a code that is in no list. */
export function findResultCode(code: string): ResultCodeMeaning | undefined {
  return isResultCode(code) ? resultCodes[code] : undefined
}
