import { removeCertificateRequestSchema } from '@/lib/contracts/trust'
import { handleRoute } from '@/lib/http/handle-route'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { removeCertificate } from '@/lib/use-cases/trust/certificates'

export const POST = handleRoute({
  schema: removeCertificateRequestSchema,
  permission: 'facility:write',
  run: (call) => removeCertificate(getDependencies(), call),
})
