import 'server-only'
import { pino } from 'pino'

/** Fields that cannot carry a person: numbers, flags, codes we chose, path templates, references. */
export type LogFields = {
  code?: string
  reference?: string
  requestId?: string
  /** The route's template, never the address that was asked for. */
  route?: string
  /** Host of another service, as configured. */
  service?: string
  method?: string
  status?: number
  durationMs?: number
  attempt?: number
  count?: number
  /** Paths of zod issues: names of fields, no values. */
  issuePaths?: string[]
  /** A fixed sentence of lib/content for whoever runs the server. */
  nextStep?: string
  /** The class of an unexpected fault; its message may hold data and stays out. */
  errorName?: string
  stack?: string[]
}

const logger = pino({
  level: process.env.LOG_LEVEL || 'info',
  base: { pid: process.pid },
  formatters: { level: (level) => ({ level }) },
  timestamp: pino.stdTimeFunctions.isoTime,
  messageKey: 'event',
})

/** One JSON line per event on stdout. Events are snake_case names; everything variable goes in the fields. */
export const log = {
  debug: (event: string, fields: LogFields = {}) => logger.debug(fields, event),
  info: (event: string, fields: LogFields = {}) => logger.info(fields, event),
  warn: (event: string, fields: LogFields = {}) => logger.warn(fields, event),
  error: (event: string, fields: LogFields = {}) => logger.error(fields, event),
}

/** What may be told of a thrown value: its class and where it was thrown, without its message. */
export function toLogFields(thrown: unknown): LogFields {
  if (!(thrown instanceof Error)) return { errorName: typeof thrown }
  const frames = thrown.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return { errorName: thrown.name, stack: frames.slice(0, 8).map((line) => line.trim()) }
}
