import { rmSync } from 'node:fs'
import { runStep } from './run-step.mjs'
import { testSteps } from './test-steps.mjs'

/**
 * Runs every step, also after a failure, and closes with the one line that sums up.
 *
 * @returns {number} exit code
 */
export function runTests() {
  rmSync('.cache/test', { recursive: true, force: true })
  const counts = { passed: 0, failed: 0 }
  for (const step of testSteps) {
    const began = performance.now()
    const { passed, failed } = runStep(step)
    counts.passed += passed
    counts.failed += failed
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    console.log(`\n${failed === 0 ? '✓' : '✗'} ${step.title}: ${passed} passed, ${failed} failed (${seconds} s)\n`)
  }
  console.log(`${counts.passed} passed, ${counts.failed} failed`)
  return counts.failed === 0 ? 0 : 1
}
