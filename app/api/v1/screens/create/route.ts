import { registerScreen } from '@/lib/auth/screen/screens-page'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { createScreenRequestSchema } from '@/lib/contracts/tokens'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: createScreenRequestSchema,
  permission: 'users:write',
  run: (call) => registerScreen(getStaffDependencies(), call),
})
