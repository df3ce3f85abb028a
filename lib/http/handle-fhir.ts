import 'server-only'
import type { Caller } from '@/lib/domain/access/caller'
import { toOperationOutcome } from '@/lib/domain/fhir/operation-outcome'
import type { Result } from '@/lib/domain/result'
import { newReference } from './answer'
import { isDatabaseUnavailable } from './is-database-unavailable'
import { isSameOrigin } from './is-same-origin'
import { reportFault } from './report-fault'
import { readBytes } from './read-bytes'
import { readMediaType } from './read-media-type'
import { requireCaller, type FindCaller } from './require-caller'
import { STATUS_BY_CODE } from './status-by-code'

interface FhirRequest {
  caller: Caller
  now: Date
  baseUrl: string
  /** Below the interface's address: `['Patient', '_search']`. */
  path: string[]
  /** Of a POST; empty for a GET: searches by address are not served. */
  form: Record<string, string>
}

type Answer = Result<Readonly<Record<string, unknown>>, { code: keyof typeof STATUS_BY_ISSUE }>

const STATUS_BY_ISSUE = { 'not-found': 404, 'not-supported': 404, invalid: 400 } as const
const LONGEST_FORM_BYTES = 8_192

/** A route of the FHIR interface: scope `fhir:read`, form body, answers and failures as FHIR resources. */
export function handleFhir(
  run: (request: FhirRequest) => Promise<Answer>,
  { findCaller }: { findCaller?: FindCaller } = {},
) {
  return async (request: Request, { params }: { params: Promise<{ path: string[] }> }): Promise<Response> => {
    try {
      const caller = await requireCaller(request, 'fhir:read', false, findCaller)
      if (!caller.ok)
        return fail(STATUS_BY_CODE[caller.error.code], caller.error.code === 'not_allowed' ? 'forbidden' : 'login')
      if (!isSameOrigin(request.headers)) return fail(403, 'forbidden')
      const form = request.method === 'POST' ? await readForm(request) : {}
      if (form === 'other-type') return fail(415, 'invalid')
      if (form === 'too-long') return fail(413, 'too-long')
      const { path } = await params
      const answer = await run({ caller: caller.value, now: new Date(), baseUrl: baseUrlOf(request), path, form })
      return answer.ok ? toResponse(answer.value, 200) : fail(STATUS_BY_ISSUE[answer.error.code], answer.error.code)
    } catch (error) {
      const reference = newReference()
      const isDown = isDatabaseUnavailable(error)
      reportFault({ code: isDown ? 'service_unavailable' : 'unexpected_fault', reference, error })
      return fail(isDown ? 503 : 500, isDown ? 'transient' : 'exception', reference)
    }
  }
}

/** The interface's own address, by the host that was asked for. */
export function baseUrlOf(request: Request): string {
  const { protocol } = new URL(request.url)
  const scheme = request.headers.get('x-forwarded-proto') ?? protocol.replace(':', '')
  return `${scheme}://${request.headers.get('x-forwarded-host') ?? request.headers.get('host') ?? ''}/api/fhir/R4`
}

// What a `next` link carries; a number of a person is taken from the body only.
const IN_ADDRESS = ['patient', '_count', '_offset']

async function readForm(request: Request): Promise<Record<string, string> | 'other-type' | 'too-long'> {
  if (readMediaType(request.headers) !== 'application/x-www-form-urlencoded') return 'other-type'
  const bytes = await readBytes(request, LONGEST_FORM_BYTES)
  if (!bytes) return 'too-long'
  const text = new TextDecoder().decode(bytes)
  const asked = [...new URL(request.url).searchParams].filter(([name]) => IN_ADDRESS.includes(name))
  return Object.fromEntries([...asked, ...new URLSearchParams(text)])
}

function fail(status: number, issue: string, reference = newReference()): Response {
  return toResponse(toOperationOutcome(issue, reference), status)
}

export function toResponse(resource: object, status: number): Response {
  return new Response(JSON.stringify(resource), {
    status,
    headers: { 'content-type': 'application/fhir+json; charset=utf-8', 'cache-control': 'no-store' },
  })
}
