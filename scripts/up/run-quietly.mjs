import { spawn } from 'node:child_process'

/**
 * Runs a program to its end and keeps what it says; shown only when it fails. Aborting sends SIGTERM and waits.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd: string, env?: NodeJS.ProcessEnv, signal?: AbortSignal }} options
 * @returns {Promise<boolean>} whether it ended well
 */
export async function runQuietly(command, args, options) {
  const child = spawn(command, args, { cwd: options.cwd, env: options.env, stdio: ['ignore', 'pipe', 'pipe'] })
  /** @type {Buffer[]} */
  const said = []
  child.stdout.on('data', (chunk) => said.push(chunk))
  child.stderr.on('data', (chunk) => said.push(chunk))
  const stop = () => child.kill('SIGTERM')
  options.signal?.addEventListener('abort', stop)

  const exitCode = await new Promise((resolve) => {
    child.once('error', () => resolve(-1)).once('close', resolve)
  })
  options.signal?.removeEventListener('abort', stop)
  if (exitCode !== 0 && !options.signal?.aborted) process.stderr.write(`\n${Buffer.concat(said).toString('utf8')}\n`)
  return exitCode === 0
}
