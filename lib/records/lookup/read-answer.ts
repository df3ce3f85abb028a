import 'server-only'
import type { z } from 'zod'
import { wireSuccessSchema } from '@/lib/contracts/wire'
import { err, ok, type Result } from '@/lib/domain/result'
import type { HttpReply } from '@/lib/net/post-text'
import type { LookupProblem } from './lookup.types'

type Refusal = { problem: LookupProblem; issuePaths?: string[] }

// About 2,000 episodes; each broken part of a hostile answer costs memory for its report.
const MAX_PARTS = 300_000
const MAX_PATHS = 5

/** The value of an answer, or why it is none: the answer is data of a stranger until the schema has taken it. */
export function readAnswer<S extends z.ZodType>(
  { httpStatus, text }: HttpReply,
  schema: S,
): Result<z.output<S>, Refusal> {
  if (httpStatus === 401 || httpStatus === 403) return err({ problem: 'refused' })
  if (httpStatus === 429 || httpStatus >= 500) return err({ problem: 'unreachable' })
  if (httpStatus !== 200 || hasTooManyParts(text) || hasImpossibleYear(text)) return err({ problem: 'bad_answer' })
  const json = parseJson(text)
  if (!json) return err({ problem: 'bad_answer' })
  const wire = wireSuccessSchema.safeParse(json.value)
  if (!wire.success) return err({ problem: 'bad_answer' })
  const parsed = schema.safeParse(wire.data.value)
  return parsed.success ? ok(parsed.data) : err({ problem: 'bad_answer', issuePaths: listPaths(parsed.error) })
}

function hasTooManyParts(text: string): boolean {
  let parts = 0
  for (let at = text.indexOf(','); at >= 0; at = text.indexOf(',', at + 1)) {
    parts += 1
    if (parts > MAX_PARTS) return true
  }
  return false
}

/** Dates are counted with: years of no patient would lead out of the calendar. */
function hasImpossibleYear(text: string): boolean {
  for (const [, year] of text.matchAll(/"(\d{4})-\d{2}-\d{2}[T"]/g)) {
    if (Number(year) < 1900 || Number(year) >= 2100) return true
  }
  return false
}

function parseJson(text: string): { value: unknown } | null {
  try {
    const value: unknown = JSON.parse(text)
    return { value }
  } catch {
    return null
  }
}

function listPaths({ issues }: z.ZodError): string[] {
  const paths = issues
    .slice(0, 100)
    .map(({ path }) => path.map((key) => (typeof key === 'number' ? '*' : key)).join('.'))
  return [...new Set(paths)].slice(0, MAX_PATHS)
}
