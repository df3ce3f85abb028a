import { z } from 'zod'
import { ENDPOINTS } from './endpoints'
import type { Endpoint } from './endpoints/endpoint'
import { errorCodeSchema, type ErrorCode } from './error-codes'
import { wireFailureSchema, wireSchema } from './wire'

const EVERY_CALL: readonly ErrorCode[] = ['too_many_requests', 'service_unavailable', 'unexpected_fault']
const EVERY_POST: readonly ErrorCode[] = [
  'invalid_json',
  'invalid_input',
  'payload_too_large',
  'unsupported_media_type',
  'foreign_origin',
]

/** The OpenAPI 3.1 document of the HTTP surface, from the schemas that check it. */
export function buildOpenApi() {
  const paths: Record<string, Record<string, unknown>> = {}
  for (const endpoint of ENDPOINTS) {
    const path = toOpenApiPath(endpoint.path)
    paths[path] = { ...paths[path], [endpoint.method]: toOperation(endpoint) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'tiepdon', version: '1', description: 'The front desk of a Vietnamese hospital or clinic.' },
    paths,
    components: {
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'tiepdon.session_token',
          description: 'Set by signing in; over https its name begins with __Secure-.',
        },
        serviceToken: { type: 'http', scheme: 'bearer', description: 'A token with named scopes.' },
      },
      schemas: {
        Failure: toSchema(wireFailureSchema),
        ErrorCode: toSchema(errorCodeSchema),
      },
    },
  }
}

function toOperation(endpoint: Endpoint) {
  const { summary, access, response, responseType, errors, method } = endpoint
  const common = [...(method === 'post' ? EVERY_POST : []), ...(access === 'public' ? [] : SIGNED_IN), ...EVERY_CALL]
  return {
    summary,
    description: describeAccess(access),
    security: access === 'public' ? [] : [{ session: [] }, { serviceToken: access === 'signed-in' ? [] : [access] }],
    ...toParameters(endpoint),
    ...toRequestBody(endpoint),
    responses: {
      '200': {
        description: 'Done.',
        content: {
          [responseType ?? 'application/json']: { schema: toSchema(responseType ? response : wireSchema(response)) },
        },
      },
      default: {
        description: `Fails with one of: ${[...errors, ...common].join(', ')}.`,
        content: { 'application/json': { schema: { $ref: '#/components/schemas/Failure' } } },
      },
    },
  }
}

/** `/visits/[visitId]` on disk is `/visits/{visitId}` to others. */
export function toOpenApiPath(path: string): string {
  return path.replaceAll('[', '{').replaceAll(']', '}')
}

function toParameters({ path, query }: Endpoint) {
  const inPath = Array.from(path.matchAll(/\[(\w+)\]/g), ([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }))
  const { properties = {}, required = [] } = query ? toSchema(query) : {}
  const inQuery = Object.entries(properties).map(([name, schema]) => ({
    name,
    in: 'query',
    required: required.includes(name),
    schema,
  }))
  const parameters = [...inPath, ...inQuery]
  return parameters.length > 0 ? { parameters } : {}
}

function toRequestBody({ request, requestTypes }: Endpoint) {
  if (request)
    return { requestBody: { required: true, content: { 'application/json': { schema: toSchema(request) } } } }
  if (!requestTypes) return {}
  return { requestBody: { required: true, content: Object.fromEntries(requestTypes.map((type) => [type, {}])) } }
}

const SIGNED_IN: readonly ErrorCode[] = ['not_signed_in', 'not_allowed']

function describeAccess(access: Endpoint['access']): string {
  if (access === 'public') return 'Open to everybody.'
  return access === 'signed-in' ? 'For whoever is signed in.' : `Needs the permission ${access}.`
}

function toSchema(schema: z.ZodType) {
  return z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12', unrepresentable: 'any' })
}
