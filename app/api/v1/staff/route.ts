import { listStaff } from '@/lib/auth/staff/list-staff'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { handleQuery } from '@/lib/http/handle-query'

export const GET = handleQuery({
  permission: 'users:write',
  run: (call) => listStaff(getStaffDependencies(), call),
})
