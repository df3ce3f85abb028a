import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { delimiter, resolve } from 'node:path'
import { countPlaywright, countVitest } from './count-results.mjs'

/** @typedef {import('./count-results.mjs').Counts} Counts */

const FOLDER = '.cache/test'

/**
 * Runs one step to its end. A runner that fails without a failed test (it did not start, or broke off) is one failure.
 *
 * @param {import('./test-steps.mjs').TestStep} step
 * @returns {Counts}
 */
export function runStep(step) {
  mkdirSync(FOLDER, { recursive: true })
  const report = `${FOLDER}/${step.title.replaceAll(' ', '-')}.json`
  const { status } = spawnSync(step.command, [...step.args, ...reporters(step, report)], {
    stdio: 'inherit',
    env: {
      ...process.env,
      PATH: `${resolve('node_modules/.bin')}${delimiter}${process.env.PATH}`,
      NEXT_TELEMETRY_DISABLED: '1',
      PLAYWRIGHT_JSON_OUTPUT_FILE: resolve(report),
    },
  })
  const counts = step.kind === 'check' ? countCheck(status) : readReport(step.kind, report)
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts
}

/**
 * @param {import('./test-steps.mjs').TestStep} step
 * @param {string} report
 */
function reporters(step, report) {
  if (step.kind === 'vitest') return ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  if (step.kind === 'playwright') return ['--reporter=line,json']
  return []
}

/**
 * @param {number | null} status
 * @returns {Counts}
 */
function countCheck(status) {
  return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 }
}

/**
 * @param {'vitest' | 'playwright'} kind
 * @param {string} file
 * @returns {Counts}
 */
function readReport(kind, file) {
  if (!existsSync(file)) return { passed: 0, failed: 1 }
  /** @type {unknown} */
  const report = JSON.parse(readFileSync(file, 'utf8'))
  return kind === 'vitest' ? countVitest(report) : countPlaywright(report)
}
