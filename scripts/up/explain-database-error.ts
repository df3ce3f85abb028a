import { isDatabaseUnavailable } from '@/lib/http/is-database-unavailable'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'

/**
 * What the operator can put right about the database at `url`, as a LaunchProblem; any other error comes back as it
 * is. Neither user name nor password is repeated.
 */
export function explainDatabaseError(error: unknown, url: string): unknown {
  const { host, pathname } = new URL(url)
  if (isDatabaseUnavailable(error)) return new LaunchProblem(messages.databaseUnreachable(host))
  // https://www.postgresql.org/docs/current/errcodes-appendix.html
  switch (findSqlState(error)) {
    case '28000':
    case '28P01':
      return new LaunchProblem(messages.databaseRefusesAccount(host))
    case '3D000':
      return new LaunchProblem(messages.databaseUnknown(decodeURIComponent(pathname.slice(1)), host))
    case '42501':
      return new LaunchProblem(messages.databaseRights)
    case '42P01':
      return new LaunchProblem(messages.databaseEmpty)
    default:
      return error
  }
}

function findSqlState(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && typeof cause.code === 'string') return cause.code
  }
  return undefined
}
