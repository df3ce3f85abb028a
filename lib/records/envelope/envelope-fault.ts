import 'server-only'
import type { EnvelopeProblem } from '@/lib/domain/records/envelope/envelope.types'

/** Ends the reading of a file that cannot be read on; caught where the reading began. */
export class EnvelopeFault extends Error {
  constructor(readonly problem: EnvelopeProblem) {
    super(problem.code)
    this.name = 'EnvelopeFault'
  }
}

export function fault(
  code: EnvelopeProblem['code'],
  place: Omit<EnvelopeProblem, 'code' | 'severity'> = {},
): EnvelopeFault {
  return new EnvelopeFault({ code, severity: 'error', ...place })
}
