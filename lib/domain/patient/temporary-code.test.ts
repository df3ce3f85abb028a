import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseScan } from '../scan/parse-scan'
import { localDateSchema } from '../time/local-date'
import { createTemporaryCode, temporaryCodeSchema } from './temporary-code'

const DAY = localDateSchema.parse('2026-11-20')

describe('createTemporaryCode', () => {
  it('holds the day and four characters', () => {
    expect(createTemporaryCode(DAY, Uint8Array.of(0, 31, 32, 255))).toBe('TAM-261120-0Z0Z')
  })

  it('is never read as a number, whatever the random bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 4, maxLength: 4 }), (bytes) => {
        const code = createTemporaryCode(DAY, bytes)
        expect(temporaryCodeSchema.safeParse(code).success).toBe(true)
        expect(parseScan(code, 'typed')).toMatchObject({ ok: true, value: { kind: 'text-query', query: code } })
      }),
      { numRuns: 500 },
    )
  })

  it('needs four bytes', () => {
    expect(() => createTemporaryCode(DAY, new Uint8Array(3))).toThrow('four random bytes')
  })
})
