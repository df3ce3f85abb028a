import type { ReaderOptions } from 'zxing-wasm/reader'
import { decodeText } from './decode-text'
import type { DecodeEffort } from './decode.types'
import { centreOf, cutAndScale, tilesOf, type Area, type Pixels } from './pixels'

/** Reads the bytes of every code in a picture. */
export type ReadCodes = (pixels: Pixels, options: ReaderOptions) => Promise<Uint8Array[]>

type Attempt = { area: Area; factor: number; options: ReaderOptions }

const READ: ReaderOptions = { formats: ['QRCode'], tryHarder: true, tryRotate: true, tryInvert: false }
const READ_NOISY: ReaderOptions = { ...READ, tryDenoise: true }
const READ_ANYTHING: ReaderOptions = { ...READ_NOISY, formats: ['QRCode', 'PDF417', 'DataMatrix'], tryInvert: true }

const TILE = 1000
const LARGE = 2000

/**
 * The texts of the codes in a picture, each once; none where nothing can be read. Tries the whole picture first and
 * stops at the first attempt that reads something; a camera frame gets few attempts because the next is due.
 */
export async function decodePixels(pixels: Pixels, effort: DecodeEffort, read: ReadCodes): Promise<string[]> {
  for (const { area, factor, options } of listAttempts(pixels, effort)) {
    const whole = area.width === pixels.width && area.height === pixels.height && factor === 1
    const found = await read(whole ? pixels : cutAndScale(pixels, area, factor), options)
    if (found.length > 0) return [...new Set(found.map((bytes) => decodeText(bytes)))]
  }
  return []
}

function listAttempts(pixels: Pixels, effort: DecodeEffort): Attempt[] {
  const whole = { left: 0, top: 0, width: pixels.width, height: pixels.height }
  const quick: Attempt[] = [
    { area: whole, factor: 1, options: READ },
    { area: centreOf(pixels, 0.5), factor: 2, options: READ },
  ]
  if (effort === 'frame') return quick

  const shrunk: Attempt[] =
    Math.max(pixels.width, pixels.height) > LARGE ? [{ area: whole, factor: 0.5, options: READ }] : []
  const tiles = tilesOf(pixels, TILE).map((area) => ({ area, factor: 2, options: READ_NOISY }))
  return [
    ...quick,
    ...shrunk,
    { area: whole, factor: 1, options: READ_ANYTHING },
    ...tiles,
    { area: whole, factor: 1, options: { ...READ_NOISY, binarizer: 'GlobalHistogram' } },
  ]
}
