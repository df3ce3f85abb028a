import 'server-only'
import type { ErrorCode } from '@/lib/contracts/error-codes'
import { log, toLogFields } from '@/lib/log'

export interface Fault {
  code: ErrorCode
  reference: string
  error: unknown
}

export type ReportFault = (fault: Fault) => void

/** Logs a fault under its reference, without messages: the database's hold values of people. */
export const reportFault: ReportFault = ({ code, reference, error }) => {
  log.error('call_failed', { code, reference, ...toLogFields(error) })
}
