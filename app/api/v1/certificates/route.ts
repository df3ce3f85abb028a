import { ok } from '@/lib/domain/result'
import { handleQuery } from '@/lib/http/handle-query'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { listCertificates } from '@/lib/use-cases/trust/certificates'

export const GET = handleQuery({
  permission: 'facility:write',
  run: async ({ caller }) => ok(await listCertificates(getDependencies(), caller.facilityCode)),
})
