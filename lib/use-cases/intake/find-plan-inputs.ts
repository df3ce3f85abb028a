import 'server-only'
import type { Database } from '@/lib/db/client'
import { findSetting } from '@/lib/db/setting-store'
import { countTrainedStaff } from '@/lib/db/staff-training-store'
import { PLAN_CONDITIONS_KEY, planConditionSchema, readPlanConditions } from '@/lib/domain/facility/plan-conditions'
import type { PlanInputs } from '@/lib/domain/intake/measure-plan'
import type { LocalDate } from '@/lib/domain/time/local-date'

/** What the plan's figures need beside the visits: the facility's conditions (K3) and trained staff (K6), as of now. */
export async function findPlanInputs(
  db: Database,
  { facilityCode, day }: { facilityCode: string; day: LocalDate },
): Promise<PlanInputs> {
  const [kept, staff] = await Promise.all([
    findSetting(db, facilityCode, PLAN_CONDITIONS_KEY),
    countTrainedStaff(db, { facilityCode, day }),
  ])
  const answers = Object.values(readPlanConditions(kept))
  const conditions = {
    met: answers.filter(({ met }) => met).length,
    answered: answers.length,
    of: planConditionSchema.options.length,
  }
  return { conditions, staff }
}
