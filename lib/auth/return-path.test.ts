import { describe, expect, it } from 'vitest'
import { signInPath, toReturnPath } from './return-path'

describe('toReturnPath', () => {
  it.each([
    ['/reception', '/reception'],
    ['/queue?room=P2', '/queue?room=P2'],
    ['/', '/'],
    ['', '/'],
    [null, '/'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['/x/..//evil.example', '/'],
    ['https://evil.example/a', '/'],
    ['javascript:alert(1)', '/'],
    ['reception', '/'],
    ['/sign-in?next=/a', '/'],
    ['/api/v1/session', '/'],
  ])('%s → %s', (wanted, expected) => {
    expect(toReturnPath(wanted)).toBe(expected)
  })
})

describe('signInPath', () => {
  it.each([
    ['/reception', '/sign-in?next=%2Freception'],
    ['/', '/sign-in'],
    [null, '/sign-in'],
    ['//evil.example', '/sign-in'],
  ])('%s → %s', (path, expected) => {
    expect(signInPath(path)).toBe(expected)
  })
})
