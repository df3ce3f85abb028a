import { trustCertificateRequestSchema } from '@/lib/contracts/trust'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { trustCertificate } from '@/lib/use-cases/trust/certificates'

export const POST = handleRoute({
  schema: trustCertificateRequestSchema,
  permission: 'facility:write',
  run: (call) => trustCertificate(getDependencies(), call),
})
