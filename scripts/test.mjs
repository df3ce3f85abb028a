// `npm test`: installs what is missing, runs every check, goes on after a failure, and ends with one line of counts.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBrowser } from './test/ensure-browser.mjs'
import { installPackages } from './up/install-packages.mjs'
import { LaunchProblem } from './up/launch-problem.mjs'

process.chdir(dirname(dirname(fileURLToPath(import.meta.url))))
try {
  await installPackages(process.cwd())
  ensureBrowser()
  // Imported late: it needs the packages.
  const { runTests } = await import('./test/run-tests.mjs')
  process.exitCode = runTests()
} catch (error) {
  if (!(error instanceof LaunchProblem)) throw error
  console.error(error.message)
  console.log('0 passed, 1 failed')
  process.exitCode = 1
}
