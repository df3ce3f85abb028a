import { endScreen } from '@/lib/auth/screen/screens-page'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { revokeScreenRequestSchema } from '@/lib/contracts/tokens'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: revokeScreenRequestSchema,
  permission: 'users:write',
  run: (call) => endScreen(getStaffDependencies(), call),
})
