import 'server-only'
import { and, asc, eq, isNotNull, lte, ne, or, sql } from 'drizzle-orm'
import { z } from 'zod'
import { firstCostSchema, type FirstCost, type MessageTrigger } from '@/lib/domain/check-in-message/first-cost.schema'
import type { Executor, Transaction } from './client'
import { statement } from '@/lib/sql/statement'
import { createInsert } from './create-insert'
import { readRows } from './read-rows'
import { checkInMessage, isMessage } from './schema/outbox'
import type { Vault } from './vault'

export interface MessageKey {
  facilityCode: string
  visitId: string
  trigger: MessageTrigger
}

/** A message taken by this worker, for as long as nobody takes it again. */
export interface ClaimedMessage extends MessageKey {
  cost: FirstCost
  /** This one included. */
  attempts: number
  /** What the worker writes counts only while this is the last turn taken. */
  turn: number
  uncertain: boolean
  /** What may be with the gateway already and is to be sent again as it is. */
  document?: string
}

/**
 * Puts a message into the outbox, in its trigger's transaction; false where this trigger has its message already. One
 * that was withdrawn, or could not be built of what was told, goes in again.
 */
export async function queueMessage(
  tx: Transaction,
  vault: Vault,
  { facilityCode, visitId, trigger }: MessageKey,
  queued: { cost: FirstCost; source: 'admission' | 'hospital-system'; now: Date },
): Promise<boolean> {
  const { cost, source, now } = queued
  const costCipher = vault.seal(JSON.stringify(cost))
  const row = { facilityCode, visitId, trigger, source, queuedAt: now, costCipher, state: 'waiting' as const }
  const inserted = statement`
    ${toInsert({ ...row, nextTryAt: now })}
    on conflict (facility_code, visit_id, trigger) do update set source = excluded.source,
      queued_at = excluded.queued_at, cost_cipher = excluded.cost_cipher, state = excluded.state,
      next_try_at = excluded.next_try_at, attempts = 0, turn = check_in_message.turn + 1, reason = null,
      reason_fields = null, result_code = null
    where check_in_message.state = 'withdrawn'
      or (check_in_message.state <> 'sent' and check_in_message.reason = 'fields_missing')
    returning visit_id as "visitId"`
  return (await readRows(tx, insertedSchema, inserted)).length > 0
}

const toInsert = createInsert(checkInMessage)
const insertedSchema = z.object({ visitId: z.string() })

export async function findMessage(db: Executor, key: MessageKey) {
  const [row] = await db
    .select({
      source: checkInMessage.source,
      state: checkInMessage.state,
      reason: checkInMessage.reason,
      queuedAt: checkInMessage.queuedAt,
      uncertain: checkInMessage.uncertain,
    })
    .from(checkInMessage)
    .where(keyOf(key))
  return row ?? null
}

/**
 * Lets a message of an admission tell of another cost: its visit went to another room before it began. What the gateway
 * has or may have, and what is being sent, stays as it is.
 */
export async function amendMessage(tx: Transaction, vault: Vault, key: MessageKey, cost: FirstCost): Promise<void> {
  await tx
    .update(checkInMessage)
    .set({ costCipher: vault.seal(JSON.stringify(cost)) })
    .where(
      and(
        keyOf(key),
        eq(checkInMessage.source, 'admission'),
        or(isMessage.waiting, isMessage.parked),
        eq(checkInMessage.uncertain, false),
        // One that is under way has no reason: its worker is left alone.
        or(eq(checkInMessage.attempts, 0), isNotNull(checkInMessage.reason)),
      ),
    )
}

/**
 * Takes messages whose time has come. Each is put off until `leaseUntil`: other workers pass it by, and one whose worker
 * died comes back.
 */
export async function claimMessages(
  db: Executor,
  vault: Vault,
  claim: { facilityCode: string; now: Date; leaseUntil: Date; limit: number },
): Promise<ClaimedMessage[]> {
  // Chosen once, as a subquery might not be: a second look would pass by what the first has locked and take more.
  const due = db.$with('due').as(
    db
      .select({
        facilityCode: checkInMessage.facilityCode,
        visitId: checkInMessage.visitId,
        trigger: checkInMessage.trigger,
      })
      .from(checkInMessage)
      .where(and(eq(checkInMessage.facilityCode, claim.facilityCode), isMessage.waiting, isDue(claim.now)))
      .orderBy(asc(checkInMessage.nextTryAt))
      .limit(claim.limit)
      .for('update', { skipLocked: true }),
  )
  const rows = await db
    .with(due)
    .update(checkInMessage)
    .set({
      nextTryAt: claim.leaseUntil,
      attempts: sql`${checkInMessage.attempts} + 1`,
      turn: sql`${checkInMessage.turn} + 1`,
      reason: null,
      reasonFields: null,
    })
    .where(
      sql`(${checkInMessage.facilityCode}, ${checkInMessage.visitId}, ${checkInMessage.trigger})
      in (select facility_code, visit_id, trigger from due)`,
    )
    .returning()
  return rows.map(({ costCipher, documentCipher, facilityCode, visitId, trigger, attempts, turn, uncertain }) => ({
    facilityCode,
    visitId,
    trigger,
    attempts,
    turn,
    uncertain,
    cost: firstCostSchema.parse(JSON.parse(vault.open(costCipher))),
    ...(documentCipher && { document: vault.open(documentCipher) }),
  }))
}

/**
 * Says, before a byte leaves, that the gateway may have this document from now on. False where another worker has taken
 * the message since: then it must not be sent.
 */
export async function markSending(
  tx: Transaction,
  vault: Vault,
  message: ClaimedMessage,
  document: string,
): Promise<boolean> {
  const marked = await tx
    .update(checkInMessage)
    .set({ uncertain: true, documentCipher: vault.seal(document) })
    .where(isOwn(message))
    .returning({ visitId: checkInMessage.visitId })
  return marked.length > 0
}

/** The gateway has it: whoever learns this may say so, late or not. */
export async function recordAccepted(
  db: Executor,
  key: MessageKey,
  receipt: { sentAt: Date; acceptedAt: Date | null; transactionId: string | null; documentHash: Buffer },
): Promise<void> {
  const done = { state: 'sent' as const, uncertain: false, documentCipher: null, reason: null, reasonFields: null }
  await db
    .update(checkInMessage)
    .set({ ...done, ...receipt, resultCode: '200' })
    .where(and(keyOf(key), ne(checkInMessage.state, 'sent')))
}

/** An attempt that came to nothing, or nobody knows to what; nothing where another worker has the message by now. */
export async function recordFailure(
  db: Executor,
  message: ClaimedMessage,
  failure: {
    state: 'waiting' | 'parked' | 'withdrawn'
    nextTryAt: Date
    reason: string
    reasonFields?: string[]
    resultCode?: string | undefined
    uncertain: boolean
  },
): Promise<void> {
  const { uncertain, reasonFields, resultCode, ...rest } = failure
  await db
    .update(checkInMessage)
    .set({
      ...rest,
      uncertain,
      reasonFields: reasonFields ?? null,
      resultCode: resultCode ?? null,
      // Without a doubt the next attempt tells what is on file by then.
      ...(!uncertain && { documentCipher: null }),
    })
    .where(isOwn(message))
}

/** Notes why nothing is being sent at all, once on each message that is due; their turn stays as it is. */
export async function noteWaitingReason(
  db: Executor,
  { facilityCode, now, reason }: { facilityCode: string; now: Date; reason: string },
): Promise<void> {
  await db
    .update(checkInMessage)
    .set({ reason, reasonFields: null, resultCode: null })
    .where(
      and(
        eq(checkInMessage.facilityCode, facilityCode),
        isMessage.waiting,
        isDue(now),
        or(sql`${checkInMessage.reason} is null`, ne(checkInMessage.reason, reason)),
      ),
    )
}

/**
 * Sends an unsent message again from its first attempt. A parked one is built anew of what is on file now: somebody
 * looked and perhaps put it right. False where there is none that waits or is parked.
 */
export async function requeueMessage(tx: Transaction, key: MessageKey, now: Date): Promise<boolean> {
  const requeued = await tx
    .update(checkInMessage)
    .set({
      state: 'waiting',
      attempts: sql`case when ${isMessage.parked} then 0 else ${checkInMessage.attempts} end`,
      documentCipher: sql`case when ${isMessage.parked} then null else ${checkInMessage.documentCipher} end`,
      nextTryAt: now,
    })
    // One that is under way has no reason: its worker is left alone.
    .where(and(keyOf(key), or(isMessage.parked, and(isMessage.waiting, isNotNull(checkInMessage.reason)))))
    .returning({ visitId: checkInMessage.visitId })
  return requeued.length > 0
}

function keyOf({ facilityCode, visitId, trigger }: MessageKey) {
  return and(
    eq(checkInMessage.facilityCode, facilityCode),
    eq(checkInMessage.visitId, visitId),
    eq(checkInMessage.trigger, trigger),
  )
}

function isDue(now: Date) {
  return lte(checkInMessage.nextTryAt, now)
}

function isOwn({ turn, ...key }: ClaimedMessage) {
  return and(keyOf(key), eq(checkInMessage.turn, turn), isMessage.waiting)
}
