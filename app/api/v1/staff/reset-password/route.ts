import { resetPassword } from '@/lib/auth/staff/reset-password'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { staffRequestSchema } from '@/lib/contracts/staff'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: staffRequestSchema,
  permission: 'users:write',
  run: (call) => resetPassword(getStaffDependencies(), call),
})
