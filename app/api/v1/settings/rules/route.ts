import { handleQuery } from '@/lib/http/handle-query'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { readRuleSetup } from '@/lib/use-cases/setup/read-rule-setup'

export const GET = handleQuery({
  permission: 'facility:write',
  run: ({ caller: { facilityCode }, now }) => readRuleSetup(getDependencies(), { facilityCode, now }),
})
