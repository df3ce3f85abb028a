import { expect, it } from 'vitest'
import { requireSafeBaseUrl } from './require-safe-base-url'

it.each(['https://gateway.example', 'http://127.0.0.1:4000', 'http://localhost:4000/', 'http://[::1]:4000'])(
  'takes %s',
  (url) => expect(requireSafeBaseUrl(url).href).toContain(new URL(url).host),
)

it.each(['http://gateway.example', 'http://127.0.0.1.example', 'ftp://127.0.0.1', 'file:///etc'])(
  'refuses %s',
  (url) => {
    expect(() => requireSafeBaseUrl(url)).toThrow('must be https')
  },
)

it('refuses what is no URL', () => expect(() => requireSafeBaseUrl('cổng')).toThrow('Invalid URL'))
