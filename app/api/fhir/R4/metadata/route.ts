import { buildCapabilityStatement } from '@/lib/domain/fhir/capability-statement'
import { baseUrlOf, toResponse } from '@/lib/http/handle-fhir'

export const GET = (request: Request) => toResponse(buildCapabilityStatement(baseUrlOf(request)), 200)
