import { describe, expect, it } from 'vitest'
import { countPlaywright, countVitest } from './count-results.mjs'

const file = (status: string, tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
})

describe('countVitest', () => {
  it.each([
    ['all well', 2, 0, [file('passed', ['passed', 'passed'])], { passed: 2, failed: 0 }],
    ['a failed test', 1, 1, [file('failed', ['passed', 'failed'])], { passed: 1, failed: 1 }],
    ['a file that did not load', 1, 0, [file('passed', ['passed']), file('failed', [])], { passed: 1, failed: 1 }],
    ['a broken hook after passing tests', 1, 0, [file('failed', ['passed'])], { passed: 1, failed: 1 }],
    ['skipped tests count as neither', 1, 0, [file('passed', ['passed', 'skipped'])], { passed: 1, failed: 0 }],
  ])('%s', (_, numPassedTests, numFailedTests, testResults, expected) => {
    expect(countVitest({ numPassedTests, numFailedTests, testResults })).toEqual(expected)
  })
})

describe('countPlaywright', () => {
  it.each([
    ['all well', { expected: 3, unexpected: 0, flaky: 0, skipped: 1 }, [], { passed: 3, failed: 0 }],
    ['a failed test', { expected: 2, unexpected: 1, flaky: 0, skipped: 0 }, [], { passed: 2, failed: 1 }],
    ['a flaky test', { expected: 2, unexpected: 0, flaky: 1, skipped: 0 }, [], { passed: 2, failed: 1 }],
    [
      'a server that did not start',
      { expected: 0, unexpected: 0, flaky: 0 },
      [{ message: 'x' }],
      { passed: 0, failed: 1 },
    ],
  ])('%s', (_, stats, errors, expected) => {
    expect(countPlaywright({ stats, errors })).toEqual(expected)
  })
})
