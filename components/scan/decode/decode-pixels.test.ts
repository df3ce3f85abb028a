import { describe, expect, it } from 'vitest'
import { decodePixels, type ReadCodes } from './decode-pixels'
import type { Pixels } from './pixels'

const picture = (width: number, height: number): Pixels => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4),
})
const bytes = (text: string) => new TextEncoder().encode(text)

const readNothing: ReadCodes = () => Promise.reject(new Error('no wasm'))

/** A reader that finds something at its nth attempt, and remembers what it was given. */
function readerThatNeeds(attempts: number, found: string[]): { read: ReadCodes; sizes: number[][] } {
  const sizes: number[][] = []
  const read: ReadCodes = async ({ width, height }) => {
    sizes.push([width, height])
    return sizes.length === attempts ? found.map(bytes) : []
  }
  return { read, sizes }
}

describe('decodePixels', () => {
  it('stops at the first attempt that reads something, and gives each text once', async () => {
    const { read, sizes } = readerThatNeeds(1, ['Nguyễn', '031', 'Nguyễn'])
    expect(await decodePixels(picture(320, 180), 'frame', read)).toEqual(['Nguyễn', '031'])
    expect(sizes).toEqual([[320, 180]])
  })

  it('looks closer at the middle of a camera frame, then leaves it for the next', async () => {
    const { read, sizes } = readerThatNeeds(99, [])
    expect(await decodePixels(picture(320, 180), 'frame', read)).toEqual([])
    expect(sizes).toEqual([
      [320, 180],
      [320, 180],
    ])
  })

  it('tries every tile of a large picture', async () => {
    const { read, sizes } = readerThatNeeds(99, [])
    await decodePixels(picture(2100, 1000), 'picture', read)
    expect(sizes.filter(([width, height]) => width === 2000 && height === 2000)).toHaveLength(4)
  })

  it('lets a reader that cannot run fail', async () => {
    await expect(decodePixels(picture(10, 10), 'frame', readNothing)).rejects.toThrow('no wasm')
  })
})
