import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { Database, Transaction } from '@/lib/db/client'
import { runTransaction } from '@/lib/db/run-transaction'
import { findSettingVersion, saveSettingChange } from '@/lib/db/setting-change-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import type { FieldChange, SettingTopic } from '@/lib/domain/facility/setting-change'
import { err, ok, type Result } from '@/lib/domain/result'

export interface SetupCall<Input> {
  input: Input
  caller: Caller
  now: Date
}

export type SettingChanged = { code: 'setting_changed' }

interface Change {
  topic: SettingTopic
  /** What the administrator was looking at; left out by a program that sets without looking. */
  version?: number | undefined
  caller: Caller
  now: Date
}

/**
 * One change of an administrator in one transaction: refused where somebody else changed the topic meanwhile, kept in its
 * history and audited. `work` writes and says what differs; where nothing does, nothing is kept.
 */
export async function changeSetting<E>(
  db: Database,
  { topic, version, caller, now }: Change,
  work: (tx: Transaction) => Promise<Result<FieldChange[], E>>,
): Promise<Result<void, E | SettingChanged>> {
  const { facilityCode } = caller
  return runTransaction<void, E | SettingChanged>(db, async (tx) => {
    const current = await findSettingVersion(tx, facilityCode, topic)
    if (version !== undefined && version !== current) return err({ code: 'setting_changed' })
    const done = await work(tx)
    if (!done.ok) return done
    const changes = done.value
    if (changes.length === 0) return ok(undefined)
    const next = { topic, version: current + 1, changes, changedAt: now, changedBy: caller.name }
    await saveSettingChange(tx, { facilityCode, ...next })
    await appendAudit(tx, toEntry(caller, next))
    return ok(undefined)
  })
}

/** What is now, field by field: what was stands in the entry before. */
function toEntry(
  caller: Caller,
  { topic, version, changes }: { topic: SettingTopic; version: number; changes: FieldChange[] },
): AuditEntry {
  const fields = changes.map(({ subject, field, to }) => [subject ? `${subject} ${field}` : field, to] as const)
  return {
    facilityCode: caller.facilityCode,
    actor: caller,
    action: 'setting.change',
    outcome: 'ok',
    details: { key: topic, version, ...Object.fromEntries(fields) },
  }
}
