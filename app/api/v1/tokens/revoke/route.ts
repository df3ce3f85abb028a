import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { revokeToken } from '@/lib/auth/token/manage-tokens'
import { revokeTokenRequestSchema } from '@/lib/contracts/tokens'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: revokeTokenRequestSchema,
  permission: 'users:write',
  run: (call) => revokeToken(getStaffDependencies(), call),
})
