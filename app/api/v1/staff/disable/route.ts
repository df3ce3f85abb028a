import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { disableAccount } from '@/lib/auth/staff/switch-account'
import { disableStaffRequestSchema } from '@/lib/contracts/staff'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: disableStaffRequestSchema,
  permission: 'users:write',
  run: (call) => disableAccount(getStaffDependencies(), call),
})
