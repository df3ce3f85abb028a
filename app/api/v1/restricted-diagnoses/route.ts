import { ok } from '@/lib/domain/result'
import { handleQuery } from '@/lib/http/handle-query'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { listRestrictedDiagnoses } from '@/lib/use-cases/trust/restricted-diagnoses'

export const GET = handleQuery({
  permission: 'facility:write',
  run: async ({ caller }) => ok(await listRestrictedDiagnoses(getDependencies(), caller.facilityCode)),
})
