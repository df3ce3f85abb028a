import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { centreOf, cutAndScale, tilesOf, type Pixels } from './pixels'

const side = fc.integer({ min: 1, max: 4000 })

describe('tilesOf', () => {
  it('leaves no code of half a tile uncovered, wherever it lies', () => {
    fc.assert(
      fc.property(
        side,
        side,
        fc.integer({ min: 40, max: 1500 }),
        fc.nat(),
        fc.nat(),
        (width, height, size, atX, atY) => {
          const code = Math.floor(Math.min(size / 2, width, height))
          const x = atX % (width - code + 1)
          const y = atY % (height - code + 1)
          const covered = tilesOf(blank(width, height), size).some(
            (tile) =>
              tile.left - 1 <= x &&
              tile.top - 1 <= y &&
              x + code <= tile.left + tile.width + 1 &&
              y + code <= tile.top + tile.height + 1,
          )
          expect(covered).toBe(true)
        },
      ),
    )
  })

  it('stays inside the picture', () => {
    fc.assert(
      fc.property(side, side, fc.integer({ min: 200, max: 1500 }), (width, height, size) => {
        const outside = tilesOf(blank(width, height), size).filter(
          ({ left, top, width: across, height: down }) =>
            left < 0 || top < 0 || left + across > width || top + down > height,
        )
        expect(outside).toEqual([])
      }),
    )
  })
})

it('centreOf keeps the share of each side, in the middle', () => {
  expect(centreOf(blank(1280, 720), 0.5)).toEqual({ left: 320, top: 180, width: 640, height: 360 })
})

describe('cutAndScale', () => {
  const chequered: Pixels = { width: 2, height: 1, data: new Uint8ClampedArray([0, 0, 0, 255, 255, 255, 255, 255]) }

  it('keeps a picture that is neither cut nor scaled', () => {
    const kept = cutAndScale(chequered, { left: 0, top: 0, width: 2, height: 1 }, 1)
    expect([...kept.data]).toEqual([0, 0, 0, 255, 255, 255, 255, 255])
  })

  it('mixes neighbours where it enlarges', () => {
    const { data } = cutAndScale(chequered, { left: 0, top: 0, width: 2, height: 1 }, 2)
    const row = [0, 4, 8, 12].map((at) => data[at])
    expect(row).toEqual([0, 64, 191, 255])
  })
})

function blank(width: number, height: number): Pixels {
  return { width, height, data: new Uint8ClampedArray(0) }
}
