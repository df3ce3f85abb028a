import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { listTokens } from '@/lib/auth/token/manage-tokens'
import { handleQuery } from '@/lib/http/handle-query'

export const GET = handleQuery({
  permission: 'users:write',
  run: (call) => listTokens(getStaffDependencies(), call),
})
