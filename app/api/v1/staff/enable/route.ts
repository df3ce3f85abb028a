import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { enableAccount } from '@/lib/auth/staff/switch-account'
import { staffRequestSchema } from '@/lib/contracts/staff'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: staffRequestSchema,
  permission: 'users:write',
  run: (call) => enableAccount(getStaffDependencies(), call),
})
