import { createServer } from 'node:net'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'

/**
 * Fails with one sentence where the app could not listen.
 *
 * @param {string} host
 * @param {number} port
 * @returns {Promise<void>}
 */
export async function checkPort(host, port) {
  if (!(Number.isInteger(port) && port >= 1 && port <= 65_535)) throw new LaunchProblem(messages.portInvalid)
  const code = await new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error) => resolve('code' in error ? error.code : 'UNKNOWN'))
    server.listen(port, host, () => server.close(() => resolve(undefined)))
  })
  if (code !== undefined) throw new LaunchProblem(explainListenError(String(code), host, port))
}

/**
 * @param {string} code of the error that listening raised
 * @param {string} host
 * @param {number} port
 */
export function explainListenError(code, host, port) {
  if (code === 'EADDRINUSE') return messages.portInUse(host, port)
  if (code === 'EACCES') return messages.portForbidden(host, port)
  return messages.hostUnknown(host)
}
