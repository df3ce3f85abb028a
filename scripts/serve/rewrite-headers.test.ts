import { describe, expect, it } from 'vitest'
import { rewriteHeaders } from './rewrite-headers.mjs'

const socket = { clientAddress: '10.0.0.7', requestId: 'id-1' }

function rewritten(headers: Record<string, string>, trustProxy: boolean) {
  const copy = { ...headers }
  rewriteHeaders(copy, { ...socket, trustProxy })
  return copy
}

describe('rewriteHeaders', () => {
  it.each([
    ['nothing sent', {}, false, '10.0.0.7'],
    ['a forged header', { 'x-forwarded-for': '1.2.3.4' }, false, '10.0.0.7'],
    ['a proxy', { 'x-forwarded-for': '192.0.2.5' }, true, '192.0.2.5'],
    ['a forged header through a proxy', { 'x-forwarded-for': '1.2.3.4, 192.0.2.5' }, true, '192.0.2.5'],
    ['a proxy that says nothing', {}, true, '10.0.0.7'],
    ['an empty last hop', { 'x-forwarded-for': '1.2.3.4,' }, true, '10.0.0.7'],
  ])('%s', (_, headers, trustProxy, expected) => {
    expect(rewritten(headers, trustProxy)).toMatchObject({ 'x-forwarded-for': expected, 'x-request-id': 'id-1' })
  })

  it('drops every other forwarding header from outside', () => {
    const forged = {
      forwarded: 'for=1.2.3.4',
      'x-forwarded-host': 'evil.example',
      'x-forwarded-proto': 'https',
      'x-real-ip': '1.2.3.4',
      'x-request-id': 'theirs',
      'cf-connecting-ip': '1.2.3.4',
    }
    expect(rewritten({ ...forged, accept: '*/*' }, false)).toEqual({
      accept: '*/*',
      'x-forwarded-for': '10.0.0.7',
      'x-request-id': 'id-1',
    })
  })

  it('believes a trusted proxy about scheme and host', () => {
    const sent = { 'x-forwarded-host': 'tiepdon.example', 'x-forwarded-proto': 'https', 'x-real-ip': '1.2.3.4' }
    expect(rewritten(sent, true)).toMatchObject({
      'x-forwarded-host': 'tiepdon.example',
      'x-forwarded-proto': 'https',
    })
    expect(rewritten(sent, true)).not.toHaveProperty('x-real-ip')
  })
})
