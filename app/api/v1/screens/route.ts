import { listScreens } from '@/lib/auth/screen/screens-page'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { handleQuery } from '@/lib/http/handle-query'

export const GET = handleQuery({
  permission: 'users:write',
  run: (call) => listScreens(getStaffDependencies(), call),
})
