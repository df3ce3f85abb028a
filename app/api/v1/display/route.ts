import { findScreenCaller } from '@/lib/auth/screen/find-screen-caller'
import { handleQuery } from '@/lib/http/handle-query'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { readDisplay } from '@/lib/use-cases/display/read-display'

export const GET = handleQuery(
  { permission: 'display:read', run: (call) => readDisplay(getDependencies(), call) },
  { findCaller: findScreenCaller },
)
