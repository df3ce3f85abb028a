import type { CameraConditions } from './qr-images-conditions'
import { loseJpegDetail } from './qr-images-jpeg'
import { applyLens } from './qr-images-lens'
import { createRandom } from './qr-images-random'
import { drawScene } from './qr-images-scene'

export type RgbaImage = { width: number; height: number; data: Uint8ClampedArray<ArrayBuffer> }

/**
 * A webcam's frame with a card and its QR code, drawn without any file: the same seed gives the same pixels in Node and
 * in a browser. The text is stored as UTF-8 without a charset mark, as on Vietnamese cards.
 */
export function photographCode(text: string, conditions: CameraConditions, seed: number): RgbaImage {
  const random = createRandom(seed)
  const seen = applyLens(drawScene(text, conditions, random), conditions, random)
  const { width, height, data: grey } = loseJpegDetail(seen, conditions.jpegQuality)
  const data = new Uint8ClampedArray(grey.length * 4)
  for (let i = 0; i < grey.length; i++) {
    data.fill(grey[i] ?? 0, i * 4, i * 4 + 3)
    data[i * 4 + 3] = 255
  }
  return { width, height, data }
}
