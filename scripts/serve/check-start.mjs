import { spawn } from 'node:child_process'
import { once } from 'node:events'

/**
 * Runs check-start.ts in a process of its own, since the web server itself does without TypeScript. Being told to
 * stop meanwhile ends both.
 *
 * @param {readonly NodeJS.Signals[]} signals that mean stop
 * @returns {Promise<boolean>} whether the web server may start
 */
export async function checkStart(signals) {
  const check = spawn(process.execPath, ['--conditions=react-server', '--import', 'tsx', 'scripts/check-start.ts'], {
    stdio: 'inherit',
  })
  const stop = () => check.kill('SIGTERM')
  for (const signal of signals) process.on(signal, stop)
  const [exitCode] = await once(check, 'exit')
  for (const signal of signals) process.off(signal, stop)
  return exitCode === 0
}
