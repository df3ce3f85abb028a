import 'server-only'
import type { z } from 'zod'
import { appendAudit } from '@/lib/audit/append-audit'
import type {
  finishSubjectRequestSchema,
  listSubjectRequestsSchema,
  recordSubjectRequestSchema,
  replySubjectRequestSchema,
  SubjectRequest,
  subjectRequestsResponseSchema,
} from '@/lib/contracts/subjects'
import { findPerson } from '@/lib/db/person-store'
import { runTransaction } from '@/lib/db/run-transaction'
import {
  changeSubjectRequest,
  insertSubjectRequest,
  listSubjectRequests as selectRequests,
  lockSubjectRequest,
} from '@/lib/db/subject-request-store'
import type { Transaction } from '@/lib/db/client'
import { err, ok, type Result } from '@/lib/domain/result'
import { defaultRouteOptions } from '@/lib/domain/route/route-options'
import { currentTables } from '@/lib/domain/route/tables/current-tables'
import { subjectDueDays } from '@/lib/domain/subjects/subject-clocks'
import type { SubjectCall, SubjectDependencies } from './subject-dependencies'
import { toSubjectRequest } from './to-subject-request'

type Requests = z.output<typeof subjectRequestsResponseSchema>
type Refusal = { code: 'not_found' | 'person_not_found' | 'request_closed' }

const calendar = {
  days: currentTables.calendar,
  countProvisionalHolidays: defaultRouteOptions.countProvisionalHolidays,
}

/** The register: open requests, the most urgent first, or closed ones. It names people: seeing it is audited. */
export async function listSubjectRequests(
  { db, vault }: SubjectDependencies,
  { input, caller }: SubjectCall<z.output<typeof listSubjectRequestsSchema>>,
): Promise<Result<Requests, never>> {
  const { facilityCode } = caller
  const { open, limit } = input
  const before = input.before === undefined ? undefined : new Date(input.before)
  const rows = await selectRequests(db, vault, { facilityCode, open, before, limit: limit + 1 })
  const requests = rows.slice(0, limit).map(toSubjectRequest)
  const details = { list: open ? 'open' : 'closed', count: requests.length }
  await appendAudit(db, { facilityCode, actor: caller, action: 'subject.view', outcome: 'ok', details })
  return ok({ requests, more: rows.length > limit })
}

/** Puts a request on the register; its clocks run from the day it was made. */
export function recordSubjectRequest(
  { db, vault }: SubjectDependencies,
  { input, caller, now }: SubjectCall<z.output<typeof recordSubjectRequestSchema>>,
): Promise<Result<SubjectRequest, Refusal>> {
  const { facilityCode } = caller
  const { requestId, kind, personId, receivedOn, matter } = input
  return runTransaction<SubjectRequest, Refusal>(db, async (tx) => {
    const key = { facilityCode, requestId }
    const known = await lockSubjectRequest(tx, vault, key)
    if (known) return ok(toSubjectRequest(known))
    if (personId && !(await findPerson(tx, vault, { facilityCode, personId }))) return err({ code: 'person_not_found' })
    await insertSubjectRequest(tx, vault, {
      facilityCode,
      id: requestId,
      kind,
      state: 'received',
      personId: personId ?? null,
      receivedOn,
      ...subjectDueDays(kind, receivedOn, calendar),
      recordedAt: now,
      recordedBy: caller.name,
      matter,
    })
    return answerWith(tx, vault, { key, caller, action: 'subject.record' })
  })
}

/** Notes what the person was told, and when: the first clock stops. */
export function replySubjectRequest(
  { db, vault }: SubjectDependencies,
  { input, caller, now }: SubjectCall<z.output<typeof replySubjectRequestSchema>>,
): Promise<Result<SubjectRequest, Refusal>> {
  const key = { facilityCode: caller.facilityCode, requestId: input.requestId }
  return runTransaction<SubjectRequest, Refusal>(db, async (tx) => {
    const request = await lockSubjectRequest(tx, vault, key)
    if (!request) return err({ code: 'not_found' })
    if (request.state !== 'received') return err({ code: 'request_closed' })
    const matter = { ...request.matter, reply: input.reply }
    await changeSubjectRequest(tx, vault, key, { state: 'replied', repliedAt: now, repliedBy: caller.name, matter })
    return answerWith(tx, vault, { key, caller, action: 'subject.reply' })
  })
}

/** Closes a request with what came of it. */
export function finishSubjectRequest(
  { db, vault }: SubjectDependencies,
  { input, caller, now }: SubjectCall<z.output<typeof finishSubjectRequestSchema>>,
): Promise<Result<SubjectRequest, Refusal>> {
  const key = { facilityCode: caller.facilityCode, requestId: input.requestId }
  return runTransaction<SubjectRequest, Refusal>(db, async (tx) => {
    const request = await lockSubjectRequest(tx, vault, key)
    if (!request) return err({ code: 'not_found' })
    const matter = { ...request.matter, result: input.result }
    const closed = { state: input.state, finishedAt: now, finishedBy: caller.name, matter }
    if (!(await changeSubjectRequest(tx, vault, key, closed))) return err({ code: 'request_closed' })
    return answerWith(tx, vault, { key, caller, action: 'subject.finish' })
  })
}

async function answerWith(
  tx: Transaction,
  vault: SubjectDependencies['vault'],
  done: {
    key: { facilityCode: string; requestId: string }
    caller: SubjectCall<unknown>['caller']
    action: 'subject.record' | 'subject.reply' | 'subject.finish'
  },
): Promise<Result<SubjectRequest, Refusal>> {
  const { key, caller, action } = done
  const request = await lockSubjectRequest(tx, vault, key)
  if (!request) return err({ code: 'not_found' })
  await appendAudit(tx, {
    facilityCode: key.facilityCode,
    actor: caller,
    action,
    outcome: 'ok',
    ...(request.personId !== null && { personId: request.personId }),
    details: { requestId: key.requestId, kind: request.kind, state: request.state },
  })
  return ok(toSubjectRequest(request))
}
