import { reviewStaff } from '@/lib/auth/staff/review-staff'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { reviewStaffRequestSchema } from '@/lib/contracts/staff'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: reviewStaffRequestSchema,
  permission: 'users:write',
  run: (call) => reviewStaff(getStaffDependencies(), call),
})
