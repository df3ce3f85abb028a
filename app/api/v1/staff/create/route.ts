import { createStaff } from '@/lib/auth/staff/create-staff'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { createStaffRequestSchema } from '@/lib/contracts/staff'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: createStaffRequestSchema,
  permission: 'users:write',
  run: (call) => createStaff(getStaffDependencies(), call),
})
