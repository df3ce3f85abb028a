import type { GreyImage } from './qr-images-scene'

// JPEG's standard table for brightness (ITU-T T.81, annex K.1), row by row.
const QUANTISATION = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51,
  87, 80, 62, 18, 22, 37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101,
  72, 92, 95, 98, 112, 100, 103, 99,
]

const SIZE = 8
const BLOCK = SIZE * SIZE
const TO_FREQUENCY = Float64Array.from({ length: BLOCK }, (_, i) => cosine(Math.floor(i / SIZE), i % SIZE))
const TO_BRIGHTNESS = Float64Array.from({ length: BLOCK }, (_, i) => cosine(i % SIZE, Math.floor(i / SIZE)))
const block = new Float64Array(BLOCK)
const half = new Float64Array(BLOCK)

/**
 * What compressing at this quality (1–100, as libjpeg counts) takes from the brightness: each block of 8 × 8 is
 * transformed, rounded and transformed back. The same loss as a JPEG file, without the file.
 */
export function loseJpegDetail(image: GreyImage, quality: number): GreyImage {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality
  const steps = QUANTISATION.map((step) => Math.min(255, Math.max(1, Math.floor((step * scale + 50) / 100))))
  const data = Float32Array.from(image.data, (value) => Math.min(255, Math.max(0, value)))
  for (let top = 0; top + SIZE <= image.height; top += SIZE) {
    for (let left = 0; left + SIZE <= image.width; left += SIZE) {
      roundBlock(data, top * image.width + left, image.width, steps)
    }
  }
  return { ...image, data }
}

function roundBlock(data: Float32Array, start: number, stride: number, steps: readonly number[]): void {
  for (let i = 0; i < BLOCK; i++) block[i] = (data[start + Math.floor(i / SIZE) * stride + (i % SIZE)] ?? 0) - 128
  transform(block, half, TO_FREQUENCY)
  transform(half, block, TO_FREQUENCY)
  for (let i = 0; i < BLOCK; i++) block[i] = Math.round((block[i] ?? 0) / (steps[i] ?? 1)) * (steps[i] ?? 1)
  transform(block, half, TO_BRIGHTNESS)
  transform(half, block, TO_BRIGHTNESS)
  for (let i = 0; i < BLOCK; i++) data[start + Math.floor(i / SIZE) * stride + (i % SIZE)] = (block[i] ?? 0) + 128
}

// One direction of the transform; the result is turned, so that a second call does the other direction and turns back.
function transform(from: Float64Array, to: Float64Array, weights: Float64Array): void {
  for (let row = 0; row < SIZE; row++) {
    for (let column = 0; column < SIZE; column++) {
      let sum = 0
      for (let i = 0; i < SIZE; i++) sum += (from[row * SIZE + i] ?? 0) * (weights[column * SIZE + i] ?? 0)
      to[column * SIZE + row] = sum
    }
  }
}

function cosine(frequency: number, position: number): number {
  return Math.cos(((2 * position + 1) * frequency * Math.PI) / 16) * (frequency === 0 ? Math.SQRT1_2 : 1) * 0.5
}
