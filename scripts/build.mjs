// `npm run build`: the production build, unless nothing changed since the last one.
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { buildIfChanged } from './up/build-if-changed.mjs'
import { LaunchProblem } from './up/launch-problem.mjs'

try {
  console.log(await buildIfChanged(dirname(dirname(fileURLToPath(import.meta.url)))))
} catch (error) {
  if (!(error instanceof LaunchProblem)) throw error
  console.error(error.message)
  process.exitCode = 1
}
