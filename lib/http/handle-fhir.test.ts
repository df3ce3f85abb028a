import { expect, it } from 'vitest'
import { ok } from '@/lib/domain/result'
import { buildCaller } from '@/lib/testing/builders/build-caller'
import { handleFhir } from './handle-fhir'

const caller = buildCaller({ kind: 'service', role: null, permissions: new Set(['fhir:read']) })
const route = handleFhir(async ({ form }) => ok(form), { findCaller: async () => caller })
const HOST = 'tiepdon.test'

async function post(body: BodyInit, type = 'application/x-www-form-urlencoded') {
  const request = new Request(`http://${HOST}/api/fhir/R4/Patient/_search`, {
    method: 'POST',
    body,
    headers: { host: HOST, 'content-type': type },
    ...(body instanceof ReadableStream && { duplex: 'half' }),
  })
  const response = await route(request, { params: Promise.resolve({ path: ['Patient', '_search'] }) })
  return { status: response.status, body: await response.json() }
}

it('reads a form', async () => {
  expect(await post('identifier=031185004417')).toEqual({ status: 200, body: { identifier: '031185004417' } })
})

it('refuses another type as a FHIR failure', async () => {
  const { status, body } = await post('{}', 'application/json')
  expect([status, body.resourceType]).toEqual([415, 'OperationOutcome'])
})

it('stops reading a form that never ends, whatever length it claims', async () => {
  const piece = new TextEncoder().encode('a'.repeat(4_096))
  let read = 0
  const endless = new ReadableStream<Uint8Array>({
    pull(controller) {
      read += 1
      if (read > 1_000) controller.error(new Error('read on and on'))
      else controller.enqueue(piece)
    },
  })
  const { status, body } = await post(endless)
  expect([status, body.issue[0].code]).toEqual([413, 'too-long'])
  expect(read).toBeLessThan(10)
})
