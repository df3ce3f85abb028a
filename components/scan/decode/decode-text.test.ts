import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decodeText } from './decode-text'

describe('decodeText', () => {
  it('gives back every text that was written as UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\uFEFF'))
        expect(decodeText(new TextEncoder().encode(text))).toBe(text)
      }),
    )
  })

  it('keeps numbers and bars of bytes that are no UTF-8, and shows what is damaged', () => {
    expect(decodeText(Uint8Array.of(0x30, 0x31, 0x7c, 0x4e, 0xe2, 0x6d, 0x7c))).toBe('01|N\uFFFDm|')
  })
})
