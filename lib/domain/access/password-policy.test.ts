import { describe, expect, it } from 'vitest'
import { checkPassword, DEMO_PASSWORD } from './password-policy'

describe('checkPassword', () => {
  it.each([
    ['twelve characters', 'sương mù-512', false, true],
    ['eleven characters', 'sương mù-51', false, 'weak_password'],
    ['over 128', `ab-cd-ef${'x'.repeat(121)}`, false, 'weak_password'],
    ['few different characters', 'aaaabbbbcccc', false, 'weak_password'],
    ['the user name and little else', 'letan12letan12', false, 'weak_password'],
    ['the demo password in production', DEMO_PASSWORD, false, 'demo_password'],
    ['the demo password in the demo', DEMO_PASSWORD, true, true],
  ])('%s', (_, password, demo, expected) => {
    const result = checkPassword(password, { username: 'letan', demo })
    expect(result.ok || result.error.code).toBe(expected)
  })
})
