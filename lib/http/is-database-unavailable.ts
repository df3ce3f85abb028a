import 'server-only'

// https://www.postgresql.org/docs/current/errcodes-appendix.html: class 08, shutdown, starting up, too many connections.
const SQL_STATES = /^(08\w{3}|57P0[123]|53300)$/
const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ENOENT',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
])
// pg gives these no code.
const PG_MESSAGES = /^(Connection terminated|timeout expired|timeout exceeded when trying to connect)/

/** Whether an error, or any cause of it, says that the database cannot be reached now. */
export function isDatabaseUnavailable(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const code = 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
    const isSocket = SOCKET_CODES.has(code) && 'syscall' in cause && cause.syscall !== 'open'
    if (isSocket || SQL_STATES.test(code) || PG_MESSAGES.test(cause.message)) return true
    if (cause instanceof AggregateError && cause.errors.some(isDatabaseUnavailable)) return true
  }
  return false
}
