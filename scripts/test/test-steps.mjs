/**
 * `command` is a program of node_modules/.bin (or node). `check` counts as one; `vitest` and `playwright` are counted by their own JSON reports.
 *
 * @typedef {{ title: string, kind: 'check' | 'vitest' | 'playwright', command: string, args: string[] }} TestStep
 */

const CODE = ['app', 'components', 'lib', 'sandbox', 'scripts', 'bench', 'e2e']

/** In the order of the cheapest answer first. @type {TestStep[]} */
export const testSteps = [
  { title: 'types of the routes', kind: 'check', command: 'next', args: ['typegen'] },
  // The `tsc` of node_modules/.bin is the older compiler whose API dependency-cruiser needs. What an earlier run
  // remembered is left aside: after packages changed it reports faults that are none.
  {
    title: 'types',
    kind: 'check',
    command: 'node',
    args: ['node_modules/typescript-7/bin/tsc', '--noEmit', '--incremental', 'false'],
  },
  { title: 'lint', kind: 'check', command: 'oxlint', args: [] },
  { title: 'format', kind: 'check', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  { title: 'import directions', kind: 'check', command: 'depcruise', args: [...CODE] },
  { title: 'unused code', kind: 'check', command: 'knip', args: [] },
  { title: 'unit', kind: 'vitest', command: 'vitest', args: ['run', '--project', 'unit'] },
  { title: 'database', kind: 'vitest', command: 'vitest', args: ['run', '--project', 'database'] },
  { title: 'gateway contract', kind: 'vitest', command: 'vitest', args: ['run', '--project', 'contract'] },
  { title: 'build', kind: 'check', command: 'node', args: ['scripts/build.mjs'] },
  { title: 'end-to-end', kind: 'playwright', command: 'npm', args: ['run', '--silent', 'e2e', '--'] },
]
