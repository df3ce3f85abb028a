import { buildOpenApi } from '@/lib/contracts/build-open-api'

export const GET = () => Response.json(buildOpenApi())
