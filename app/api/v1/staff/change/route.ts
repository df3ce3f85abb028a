import { changeStaff } from '@/lib/auth/staff/change-staff'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { changeStaffRequestSchema } from '@/lib/contracts/staff'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: changeStaffRequestSchema,
  permission: 'users:write',
  run: (call) => changeStaff(getStaffDependencies(), call),
})
