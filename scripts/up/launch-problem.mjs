/** Something the operator can put right; its message is the one sentence shown, and nothing else is. */
export class LaunchProblem extends Error {
  name = 'LaunchProblem'
}
