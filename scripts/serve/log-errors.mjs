import { types } from 'node:util'

/**
 * The framework prints what a page threw with its message, and a database's message holds values of people and
 * sessions. From now on `console.error` writes an error as `lib/log.ts` does: class, place, and the reference that the
 * person saw. Anything else is printed as it is.
 *
 * @param {(line: string) => void} [write]
 */
export function logErrorsWithoutMessages(write = (line) => void process.stdout.write(line)) {
  const printAsIs = console.error
  console.error = (...values) => {
    const error = values.find((value) => types.isNativeError(value))
    if (error) write(`${JSON.stringify(toLine(error))}\n`)
    else printAsIs(...values)
  }
}

/** @param {Error} error */
function toLine(error) {
  const frames = error.stack?.split('\n').filter((line) => line.startsWith('    at ')) ?? []
  return {
    level: 'error',
    time: new Date().toISOString(),
    pid: process.pid,
    ...('digest' in error && { reference: error.digest }),
    errorName: error.name,
    ...(error.cause instanceof Error && 'code' in error.cause && { code: error.cause.code }),
    stack: frames.slice(0, 8).map((line) => line.trim()),
    event: 'page_failed',
  }
}
