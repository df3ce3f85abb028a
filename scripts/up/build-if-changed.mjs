import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFiles } from './hash-files.mjs'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'
import { runQuietly } from './run-quietly.mjs'

const STAMP = '.next/tiepdon-inputs'
const INPUTS = [
  'app',
  'components',
  'lib',
  'public',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]

/**
 * `next build`, unless the last build was made from the same inputs.
 *
 * @param {string} root
 * @param {AbortSignal} [signal]
 * @returns {Promise<'built' | 'unchanged'>}
 */
export async function buildIfChanged(root, signal) {
  const inputs = hashFiles(root, INPUTS, isTest)
  const stamp = join(root, STAMP)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === inputs) return 'unchanged'

  rmSync(stamp, { force: true })
  const built = await runQuietly(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    cwd: root,
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    signal,
  })
  signal?.throwIfAborted()
  if (!built) throw new LaunchProblem(messages.buildFailed)
  writeFileSync(stamp, inputs)
  return 'built'
}

/** @param {string} path */
function isTest(path) {
  return /\.test\.tsx?$/.test(path) || path === 'lib/testing'
}
