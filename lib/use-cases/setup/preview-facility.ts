import 'server-only'
import type { PreviewFacilityRequest, PreviewFacilityResponse } from '@/lib/contracts/facility-setup'
import type { Database } from '@/lib/db/client'
import { previewRates } from '@/lib/domain/facility/preview-rates'
import { ok, type Result } from '@/lib/domain/result'
import { findRouteRules } from '@/lib/use-cases/route/find-route-settings'
import type { SetupCall } from './change-setting'

/** What typical visits of a day count as now, and what they would count as. Changes nothing. */
export async function previewFacility(
  { db }: { db: Database },
  { input, caller }: Pick<SetupCall<PreviewFacilityRequest>, 'input' | 'caller'>,
): Promise<Result<PreviewFacilityResponse, never>> {
  const { facilityCode } = caller
  const { day } = input
  const { facility: today, options: chosen, tables } = await findRouteRules({ db }, { facilityCode, day })
  const described = input.facility ? { ...input.facility, code: facilityCode } : today
  return ok({
    before: today ? previewRates({ facility: today, day }, tables, chosen) : [],
    after: described ? previewRates({ facility: described, day }, tables, input.options ?? chosen) : [],
  })
}
