import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { issueToken } from '@/lib/auth/token/manage-tokens'
import { createTokenRequestSchema } from '@/lib/contracts/tokens'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: createTokenRequestSchema,
  permission: 'users:write',
  run: (call) => issueToken(getStaffDependencies(), call),
})
