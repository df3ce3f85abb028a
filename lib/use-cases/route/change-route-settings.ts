import 'server-only'
import type { ChangeRouteSettingsRequest, RouteSettingsResponse } from '@/lib/contracts/route-settings'
import type { Database } from '@/lib/db/client'
import type { Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { changeSetting, type SettingChanged } from '@/lib/use-cases/setup/change-setting'
import { findRouteSettings } from './find-route-settings'
import { writeFacilityAttributes, writeRouteOptions } from './write-route-settings'

interface ChangeCall {
  input: ChangeRouteSettingsRequest
  caller: Caller
  now: Date
}

/** Changes what decides about visits, each change audited with what was chosen. Visits decided before stay as they are. */
export async function changeRouteSettings(
  { db }: { db: Database },
  { input, caller, now }: ChangeCall,
): Promise<Result<RouteSettingsResponse, SettingChanged>> {
  const { facilityCode } = caller
  const written = { facilityCode, now, by: caller.name }
  const { options, facility: described } = input
  if (options) {
    const changed = await changeSetting(db, { topic: 'route-options', caller, now }, (tx) =>
      writeRouteOptions(tx, { ...written, options }),
    )
    if (!changed.ok) return changed
  }
  if (described) {
    const { validFrom, ...facility } = described
    const changed = await changeSetting(db, { topic: 'facility-attributes', caller, now }, (tx) =>
      writeFacilityAttributes(tx, { ...written, validFrom, facility }),
    )
    if (!changed.ok) return changed
  }
  return ok(await findRouteSettings({ db }, { facilityCode, day: toLocalDate(now) }))
}
