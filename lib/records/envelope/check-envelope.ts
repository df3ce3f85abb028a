import 'server-only'
import type {
  CheckedEnvelope,
  EnvelopeProblem,
  EnvelopeRefusal,
  RecordReport,
} from '@/lib/domain/records/envelope/envelope.types'
import { isWireDay } from '@/lib/domain/records/envelope/is-wire-date'
import { err, ok, type Result } from '@/lib/domain/result'
import { makeLocalDate } from '@/lib/domain/time/local-date'
import { createEnvelopeWalker, type EnvelopeHeader } from './create-envelope-walker'
import { createSignatureReader } from './create-signature-reader'
import { decodeText } from './decode-text'
import { fault } from './envelope-fault'
import { DEFAULT_LIMITS, type EnvelopeLimits } from './envelope-limits'
import { createXmlReader, toProblem, type XmlHandler } from './read-events'
import { readRecord, type ReadRecord } from './read-record'
import type { ByteSource } from './read-records'

// Somebody mends a handful and sends again; the rest would only fill memory.
const MOST_PROBLEMS = 200

/**
 * Reads an envelope to its end and keeps nothing but the verdict: what each table is, how the whole is signed, and what
 * is wrong. One error refuses the file. Memory holds one HOSO at a time, however long the file is.
 */
export async function checkEnvelope(
  source: ByteSource,
  limits: Partial<EnvelopeLimits> = {},
  /** Asked again and again while it reads: false ends it with `stopped`. */
  mayGoOn: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Result<CheckedEnvelope, EnvelopeRefusal>> {
  const whole = { ...DEFAULT_LIMITS, ...limits }
  const reports: RecordReport[] = []
  const problems: EnvelopeProblem[] = []
  const note = (found: readonly EnvelopeProblem[]) =>
    problems.push(...found.slice(0, Math.max(0, MOST_PROBLEMS - problems.length)))
  const signature = createSignatureReader()
  const walker = createEnvelopeWalker(whole, (files) => {
    const { facilityCode } = walker.header
    const read: ReadRecord = readRecord(reports.length, files, { facilityCode, limits: whole })
    // Errors come before warnings, so that a full list still has them.
    note(read.problems.toSorted((a, b) => a.severity.localeCompare(b.severity)))
    reports.push(read.report)
  })
  try {
    await feed(source, { limits: whole, handler: both(walker, signature), mayGoOn })
  } catch (error) {
    const problem = toProblem(error)
    // What a broken file seemed to say is not what its sender should mend.
    return refuse(problem.code === 'entry_broken' ? [problem] : [...problems, problem])
  }
  note(checkHeader(walker.header, reports.length))
  if (problems.some(({ severity }) => severity === 'error')) return refuse(problems)
  const { facilityCode = '', createdOn } = walker.header
  return ok({
    facilityCode,
    ...toCreatedOn(createdOn),
    records: reports,
    signature: signature.finish(),
    warnings: problems,
  })
}

interface Feeding {
  limits: EnvelopeLimits
  handler: XmlHandler
  mayGoOn: () => Promise<boolean>
}

async function feed(source: ByteSource, { limits, handler, mayGoOn }: Feeding): Promise<void> {
  const reader = createXmlReader(handler)
  for await (const text of decodeText(source(), limits.fileBytes)) {
    if (!(await mayGoOn())) throw fault('stopped')
    reader.write(text)
  }
  reader.end()
}

function both(first: XmlHandler, second: XmlHandler): XmlHandler {
  return {
    open: (name, attributes, line) => {
      first.open(name, attributes, line)
      second.open(name, attributes, line)
    },
    close: (name) => {
      first.close(name)
      second.close(name)
    },
    text: (text) => {
      first.text(text)
      second.text(text)
    },
    instruction: (target, body) => second.instruction(target, body),
  }
}

function checkHeader({ facilityCode, declaredRecords }: EnvelopeHeader, records: number): EnvelopeProblem[] {
  const problems: EnvelopeProblem[] = []
  if (!facilityCode || !/^[0-9A-Z]{5}$/.test(facilityCode)) {
    problems.push({ code: 'facility_missing', severity: 'error', field: 'MACSKCB' })
  }
  if (records === 0) problems.push({ code: 'no_records', severity: 'error' })
  const declared = Number(declaredRecords)
  if (declaredRecords && Number.isInteger(declared)) {
    if (records < declared) problems.push({ code: 'records_missing', severity: 'error', field: 'SOLUONGHOSO' })
    if (records > declared) problems.push({ code: 'more_records_than_said', severity: 'warning', field: 'SOLUONGHOSO' })
  }
  return problems
}

function refuse(problems: EnvelopeProblem[]): Result<never, EnvelopeRefusal> {
  const errors = problems.filter(({ severity }) => severity === 'error')
  return err({ code: errors[0]?.code ?? 'not_xml', problems: errors })
}

function toCreatedOn(text: string | undefined) {
  if (!text || !isWireDay(text.slice(0, 8))) return {}
  const date = makeLocalDate(Number(text.slice(0, 4)), Number(text.slice(4, 6)), Number(text.slice(6, 8)))
  return date ? { createdOn: date } : {}
}
