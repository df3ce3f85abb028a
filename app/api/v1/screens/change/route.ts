import { alterScreen } from '@/lib/auth/screen/screens-page'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { changeScreenRequestSchema } from '@/lib/contracts/tokens'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: changeScreenRequestSchema,
  permission: 'users:write',
  run: (call) => alterScreen(getStaffDependencies(), call),
})
