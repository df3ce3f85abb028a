import { saveAccountRules } from '@/lib/auth/staff/account-rules'
import { getStaffDependencies } from '@/lib/auth/staff/staff-dependencies'
import { accountRulesRequestSchema } from '@/lib/contracts/staff'
import { handleRoute } from '@/lib/http/handle-route'

export const POST = handleRoute({
  schema: accountRulesRequestSchema,
  permission: 'users:write',
  run: (call) => saveAccountRules(getStaffDependencies(), call),
})
