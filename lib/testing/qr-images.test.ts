import { describe, expect, it } from 'vitest'
import { photographCode } from './qr-images'
import { drawConditions } from './qr-images-conditions'
import { createRandom } from './qr-images-random'
import { CARD_KINDS, inventCardText } from './qr-images-texts'

const small = { ...drawConditions('everything a little', createRandom(1)), frameWidth: 320, frameHeight: 240 }

describe('photographCode', () => {
  it('gives the same pixels for the same seed, and others for another', () => {
    const first = photographCode('031185004417', small, 1).data
    expect(photographCode('031185004417', small, 1).data).toEqual(first)
    expect(photographCode('031185004417', small, 2).data).not.toEqual(first)
  })

  it('draws a frame of the size asked for, grey and opaque', () => {
    const { width, height, data } = photographCode('031185004417', small, 1)
    expect([width, height, data.length]).toEqual([320, 240, 320 * 240 * 4])
    const middle = (120 * 320 + 160) * 4
    expect(data[middle]).toBe(data[middle + 2])
    expect(data[middle + 3]).toBe(255)
  })
})

it.each([
  ['citizen-card', 7],
  ['identity-card-2024', 11],
  ['insurance-card-15', 15],
  ['insurance-card-10', 17],
] as const)('a %s has %i fields', (kind, fields) => {
  expect(inventCardText(kind, createRandom(1)).split('|')).toHaveLength(fields)
})

it('texts are as long as those of real cards', () => {
  const lengths = Array.from(
    { length: 100 },
    (_, seed) =>
      new TextEncoder().encode(
        inventCardText(CARD_KINDS[seed % CARD_KINDS.length] ?? 'citizen-card', createRandom(seed)),
      ).length,
  )
  expect(Math.min(...lengths)).toBeGreaterThan(95)
  expect(Math.max(...lengths)).toBeLessThan(400)
})
