import 'server-only'
import type { FacilitySetup } from '@/lib/contracts/facility-setup'
import type { Database } from '@/lib/db/client'
import { listFacilityAttributes } from '@/lib/db/facility-attribute-store'
import { findFacility } from '@/lib/db/facility-store'
import { findSettingVersion } from '@/lib/db/setting-change-store'
import { findSetting } from '@/lib/db/setting-store'
import { PLAN_CONDITIONS_KEY, readPlanConditions } from '@/lib/domain/facility/plan-conditions'
import type { SettingTopic } from '@/lib/domain/facility/setting-change'
import { err, ok, type Result } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { findRouteSettings } from '@/lib/use-cases/route/find-route-settings'
import { readSettingChanges } from './read-setting-changes'

const TOPICS = ['facility', 'facility-attributes', 'route-options', 'plan-conditions'] as const

/** All about the facility that administrators keep, and what was changed lately. */
export async function readFacilitySetup(
  { db }: { db: Database },
  { facilityCode, now }: { facilityCode: string; now: Date },
): Promise<Result<FacilitySetup, { code: 'facility_missing' }>> {
  const today = toLocalDate(now)
  const version = (topic: SettingTopic) => findSettingVersion(db, facilityCode, topic)
  const [facility, descriptions, settings, answers, changes, versions] = await Promise.all([
    findFacility(db, facilityCode),
    listFacilityAttributes(db, facilityCode),
    findRouteSettings({ db }, { facilityCode, day: today }),
    findSetting(db, facilityCode, PLAN_CONDITIONS_KEY),
    readSettingChanges(db, { facilityCode, topics: TOPICS }),
    Promise.all([
      version('facility'),
      version('facility-attributes'),
      version('route-options'),
      version('plan-conditions'),
    ]),
  ])
  if (!facility) return err({ code: 'facility_missing' })
  return ok({
    facilityCode,
    profile: { name: facility.name, callsPerTurn: facility.callsPerTurn },
    today,
    descriptions: descriptions.map(({ validFrom, facility: described, changedAt, changedBy }) => ({
      validFrom,
      facility: described,
      at: changedAt.toISOString(),
      by: changedBy,
    })),
    current: settings.facility,
    options: settings.options,
    conditions: readPlanConditions(answers),
    versions: { profile: versions[0], descriptions: versions[1], options: versions[2], conditions: versions[3] },
    changes,
  })
}
