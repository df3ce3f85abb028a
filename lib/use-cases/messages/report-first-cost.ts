import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { FirstCostRequest, FirstCostResponse } from '@/lib/contracts/messages'
import { findMessage, queueMessage } from '@/lib/db/check-in-message-store'
import type { Transaction } from '@/lib/db/client'
import { findExaminationService } from '@/lib/db/examination-service-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { findSetting } from '@/lib/db/setting-store'
import { lockVisit, type VisitRow } from '@/lib/db/visit-store'
import type { Caller } from '@/lib/domain/access/caller'
import {
  CHECK_IN_MESSAGE_OPTIONS_KEY,
  readCheckInMessageOptions,
} from '@/lib/domain/check-in-message/check-in-message-options'
import { decideNoMessage } from '@/lib/domain/check-in-message/decide-need'
import { err, ok, type Result } from '@/lib/domain/result'
import type { ExaminationService } from '@/lib/domain/service/examination-service.schema'
import type { OutboxDependencies } from './messages-dependencies'
import { toNeedSubject } from './to-need-subject'

interface FirstCostCall {
  input: FirstCostRequest
  visitId: string
  caller: Caller
  now: Date
}

type FirstCostRefusal = { code: 'visit_not_found' | 'visit_cancelled' }

const TRIGGER = 'first-cost'

/**
 * Puts a visit's check-in message into the outbox, in one transaction with its audit, or says why none is needed. What
 * was queued before, here or at admission, stays as it is. One withdrawn since, as of somebody not insured, is decided
 * anew; one that lacks a field takes what is told now. The answer waits for no gateway.
 */
export function reportFirstCost(
  { db, vault }: OutboxDependencies,
  { input, visitId, caller, now }: FirstCostCall,
): Promise<Result<FirstCostResponse, FirstCostRefusal>> {
  const { facilityCode } = caller
  const key = { facilityCode, visitId, trigger: TRIGGER } as const
  return runTransaction<FirstCostResponse, FirstCostRefusal>(db, async (tx) => {
    const visit = await lockVisit(tx, facilityCode, visitId)
    if (!visit) return err({ code: 'visit_not_found' })
    const known = await findMessage(tx, key)
    if (known && !isOpen(known)) return ok({ outcome: 'queued', queuedAt: known.queuedAt.toISOString() })
    const service = await findServiceOf(tx, visit)
    const because = await findNoMessageReason(tx, visit, { ...service, ...(input.testOnly && { kind: 'test-only' }) })
    if (because === 'cancelled') return err({ code: 'visit_cancelled' })
    if (because) return ok({ outcome: 'not-needed', because })

    const { testOnly: _, ...spent } = input
    const cost = { ...spent, visitType: input.visitType ?? service?.visitType ?? '01' }
    await queueMessage(tx, vault, key, { cost, source: 'hospital-system', now })
    await appendAudit(tx, {
      facilityCode,
      visitId,
      actor: caller,
      action: 'message.queue',
      outcome: 'ok',
      personId: visit.personId,
      details: { trigger: TRIGGER, kind: cost.kind },
    })
    return ok({ outcome: 'queued', queuedAt: now.toISOString() })
  })
}

/** Whether a later report may take its place: nothing of it will be sent otherwise. */
function isOpen({ state, reason }: NonNullable<Awaited<ReturnType<typeof findMessage>>>): boolean {
  return state === 'withdrawn' || (state !== 'sent' && reason === 'fields_missing')
}

async function findServiceOf(tx: Transaction, { facilityCode, serviceCode }: VisitRow) {
  return serviceCode === null ? null : findExaminationService(tx, facilityCode, serviceCode)
}

async function findNoMessageReason(tx: Transaction, visit: VisitRow, service: { kind?: ExaminationService['kind'] }) {
  const options = readCheckInMessageOptions(await findSetting(tx, visit.facilityCode, CHECK_IN_MESSAGE_OPTIONS_KEY))
  return decideNoMessage({ ...toNeedSubject(visit), serviceKind: service.kind }, options)
}
