import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashFiles } from './hash-files.mjs'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'
import { runQuietly } from './run-quietly.mjs'
import { showStep } from './steps.mjs'

const STAMP = 'node_modules/.tiepdon-installed'

/**
 * Installs exactly the lock file, unless that was done already. No install script of any package is run.
 *
 * @param {string} root
 * @param {AbortSignal} [signal]
 */
export async function installPackages(root, signal) {
  const wanted = `${hashFiles(root, ['package-lock.json'])} ${process.platform}-${process.arch}`
  if (readStamp(root) === wanted) return

  requireWritable(root)
  await showStep(messages.install, async () => {
    const [command, npmFile] = process.env.npm_execpath
      ? [process.execPath, [process.env.npm_execpath]]
      : /** @type {[string, string[]]} */ (['npm', []])
    // NODE_ENV=production in a shell would leave out what the build needs.
    const args = [...npmFile, 'ci', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund']
    if (!(await runQuietly(command, args, { cwd: root, signal }))) throw new LaunchProblem(messages.installFailed)
    writeFileSync(join(root, STAMP), wanted)
  })
}

/** @param {string} root */
function readStamp(root) {
  const file = join(root, STAMP)
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

/** @param {string} root */
function requireWritable(root) {
  try {
    accessSync(root, constants.W_OK)
  } catch {
    throw new LaunchProblem(messages.sourceRights(root))
  }
}
