import { beforeEach, describe, expect, it } from 'vitest'
import { ok, err } from '@/lib/domain/result'
import { isMetricsReader } from '@/lib/http/is-metrics-reader'
import { countCall } from './count-outcomes'
import { getMetrics } from './metrics'
import { observeGateway } from './observe-remotes'
import { observeRequest } from './observe-request'

const TOKEN = 'mau-ma-doc-so-lieu-1234567890'
const read = async (name: string) => (await getMetrics().registry.getSingleMetricAsString(name)).split('\n')

beforeEach(() => {
  globalThis.tiepdonMetrics = undefined
})

describe('labels', () => {
  it('stay few whatever the gateway answers', async () => {
    for (let code = 100; code < 999; code++) {
      observeGateway({
        event: 'gateway_call',
        path: '/api/egw/the',
        durationMs: 5,
        httpStatus: 200,
        code: String(code),
      })
    }
    observeGateway({ event: 'gateway_call', path: '/api/egw/the', durationMs: 9000, code: 'gateway_timeout' })
    observeGateway({ event: 'gateway_call', path: '/api/egw/the', durationMs: 9, httpStatus: 502, code: 'unreadable' })
    const counts = (await read('tiepdon_gateway_seconds')).filter((line) => line.includes('_count{'))
    expect(counts).toEqual([
      'tiepdon_gateway_seconds_count{path="/api/egw/the",result="answered"} 899',
      'tiepdon_gateway_seconds_count{path="/api/egw/the",result="gateway_timeout"} 1',
      'tiepdon_gateway_seconds_count{path="/api/egw/the",result="http_error"} 1',
    ])
  })

  it('stay few whatever methods clients invent', async () => {
    for (const method of ['GET', 'BREW', '031999000001']) {
      observeRequest({ route: 'other', method, status: 404, durationMs: 1, isStream: false })
    }
    expect((await read('tiepdon_http_requests_total')).slice(2)).toEqual([
      'tiepdon_http_requests_total{route="other",method="GET",status="4xx"} 1',
      'tiepdon_http_requests_total{route="other",method="other",status="4xx"} 2',
    ])
  })
})

it('counts calls by their outcome and hands it on', async () => {
  const called = ok({ number: 12 })
  expect(countCall('next', called)).toBe(called)
  countCall('next', err({ code: 'queue_empty' }))
  expect((await read('tiepdon_queue_calls_total')).slice(2)).toEqual([
    'tiepdon_queue_calls_total{call="next",outcome="called"} 1',
    'tiepdon_queue_calls_total{call="next",outcome="queue_empty"} 1',
  ])
})

it('leaves the time of event streams out', async () => {
  observeRequest({ route: '/api/v1/events', method: 'GET', status: 200, durationMs: 3_600_000, isStream: true })
  expect((await read('tiepdon_http_request_seconds')).filter((line) => line.includes('_count'))).toEqual([])
})

describe('isMetricsReader', () => {
  it.each([
    ['the token', `Bearer ${TOKEN}`, TOKEN, true],
    ['another', 'Bearer mau-ma-khac', TOKEN, false],
    ['the token alone', TOKEN, TOKEN, false],
    ['nothing', '', TOKEN, false],
    ['anything where none is set', 'Bearer undefined', undefined, false],
    ['an empty token where none is set', 'Bearer ', '', false],
  ])('%s', (_, authorization, token, expected) => {
    expect(isMetricsReader(new Headers({ authorization }), token)).toBe(expected)
  })
})
