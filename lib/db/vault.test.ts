import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createVault } from './vault'

const secret = randomBytes(32)
const vault = createVault(secret)

describe('vault', () => {
  it('opens what it sealed, and seals the same text differently each time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const sealed = vault.seal(text)
        expect(vault.open(sealed)).toBe(text)
        expect(sealed.equals(vault.seal(text))).toBe(false)
      }),
    )
  })

  it('refuses bytes in which any one bit was changed', () => {
    const sealed = vault.seal('031185004417')
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed)
      changed.writeUInt8(sealed.readUInt8(at) ^ 1, at)
      expect(() => vault.open(changed)).toThrow()
    }
  })

  it('refuses what another secret sealed', () => {
    expect(() => createVault(randomBytes(32)).open(vault.seal('x'))).toThrow()
  })

  it('hashes alike for the same secret, scope and value only', () => {
    const hash = vault.hash('personal-number', '031185004417')
    expect(createVault(secret).hash('personal-number', '031185004417')).toEqual(hash)
    expect(vault.hash('phone', '031185004417')).not.toEqual(hash)
    expect(vault.hash('personal-number', '031185004418')).not.toEqual(hash)
    expect(createVault(randomBytes(32)).hash('personal-number', '031185004417')).not.toEqual(hash)
  })

  it('refuses a short secret', () => {
    expect(() => createVault(randomBytes(16))).toThrow('32 bytes')
  })
})
