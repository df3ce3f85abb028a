import 'server-only'
import { appendAudit } from '@/lib/audit/append-audit'
import type { ChangeRouteSettingsRequest, RouteSettingsResponse } from '@/lib/contracts/route-settings'
import type { Database } from '@/lib/db/client'
import { saveFacilityAttributes } from '@/lib/db/facility-attribute-store'
import { runTransaction } from '@/lib/db/run-transaction'
import { saveSetting } from '@/lib/db/setting-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { AuditEntry } from '@/lib/domain/audit/audit-entry'
import { ok, type Result } from '@/lib/domain/result'
import { ROUTE_OPTIONS_KEY } from '@/lib/domain/route/route-options'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { findRouteSettings } from './find-route-settings'

interface ChangeCall {
  input: ChangeRouteSettingsRequest
  caller: Caller
  now: Date
}

/** Changes what decides about visits, each change audited with what was chosen. Visits decided before stay as they are. */
export async function changeRouteSettings(
  { db }: { db: Database },
  { input, caller, now }: ChangeCall,
): Promise<Result<RouteSettingsResponse, never>> {
  const { facilityCode } = caller
  const changed = { facilityCode, now, by: caller.name }
  const { options, facility: described } = input
  await runTransaction(db, async (tx) => {
    if (options) await saveSetting(tx, { ...changed, key: ROUTE_OPTIONS_KEY, value: options })
    if (described) {
      const { validFrom, ...facility } = described
      await saveFacilityAttributes(tx, { ...changed, validFrom, facility })
    }
    const [first, ...others] = toEntries(input, caller)
    if (first) await appendAudit(tx, first, ...others)
    return ok(undefined)
  })
  return ok(await findRouteSettings({ db }, { facilityCode, day: toLocalDate(now) }))
}

function toEntries({ options, facility }: ChangeRouteSettingsRequest, caller: Caller): AuditEntry[] {
  const entry = { facilityCode: caller.facilityCode, actor: caller, action: 'setting.change', outcome: 'ok' } as const
  return [
    ...(options ? [{ ...entry, details: { key: ROUTE_OPTIONS_KEY, ...options } }] : []),
    ...(facility ? [{ ...entry, details: { key: 'facility-attributes', ...facility } }] : []),
  ]
}
