import { changeRouteSettingsRequestSchema } from '@/lib/contracts/route-settings'
import { ok } from '@/lib/domain/result'
import { toLocalDate } from '@/lib/domain/time/local-date'
import { handleQuery } from '@/lib/http/handle-query'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { changeRouteSettings } from '@/lib/use-cases/route/change-route-settings'
import { findRouteSettings } from '@/lib/use-cases/route/find-route-settings'

export const GET = handleQuery({
  permission: 'facility:write',
  run: async ({ caller: { facilityCode }, now }) =>
    ok(await findRouteSettings(getDependencies(), { facilityCode, day: toLocalDate(now) })),
})

export const POST = handleRoute({
  schema: changeRouteSettingsRequestSchema,
  permission: 'facility:write',
  run: (call) => changeRouteSettings(getDependencies(), call),
})
