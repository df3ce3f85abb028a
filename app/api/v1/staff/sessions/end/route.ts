import { endSessions } from '@/lib/auth/staff/sessions'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { endSessionsRequestSchema } from '@/lib/contracts/staff'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: endSessionsRequestSchema,
  permission: 'users:write',
  run: (call) => endSessions(getStaffDependencies(), call),
})
