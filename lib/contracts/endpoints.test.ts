import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { buildOpenApi, toOpenApiPath } from './build-open-api'
import { ENDPOINTS } from './endpoints'

const APP = fileURLToPath(new URL('../../app', import.meta.url))

const routes = ['api/v1', 'api/lookup']
  .map((folder) => join(APP, folder))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('route.ts'))
      .map((file) => join(folder, file)),
  )
  .flatMap((file) => methodsOf(file).map((method) => ({ method, path: `/${relative(APP, dirname(file))}` })))

function methodsOf(file: string): string[] {
  const source = readFileSync(file, 'utf8')
  return ['GET', 'POST']
    .filter((name) => new RegExp(`export [^;\\n]*\\b${name}\\b`).test(source))
    .map((name) => name.toLowerCase())
}

describe('the table of endpoints', () => {
  it('finds routes on disk', () => expect(routes.length).toBeGreaterThan(10))

  it.each(routes)('describes $method $path', ({ method, path }) => {
    expect(ENDPOINTS.filter((endpoint) => endpoint.path === path && endpoint.method === method)).toHaveLength(1)
  })

  it.each(ENDPOINTS)('has a route for $method $path', ({ method, path }) => {
    expect(routes).toContainEqual({ method, path })
  })

  it.each(ENDPOINTS.filter(({ request, access }) => request && access !== 'public'))(
    'names the permission that the route of $path asks for',
    ({ path, access }) => {
      expect(readFileSync(join(APP, path, 'route.ts'), 'utf8')).toContain(`'${access}'`)
    },
  )
})

describe('the OpenAPI document', () => {
  const document = buildOpenApi()

  it('holds every endpoint with its schemas', () => {
    for (const { path, method } of ENDPOINTS) expect(document.paths[toOpenApiPath(path)]).toHaveProperty(method)
    expect(document.paths['/api/v1/identify']).toMatchObject({
      post: { requestBody: { content: { 'application/json': { schema: { required: ['raw', 'channel'] } } } } },
    })
  })

  it('is JSON as it stands', () => {
    expect(JSON.parse(JSON.stringify(document))).toEqual(document)
  })
})
