import QRCode from 'qrcode'
import type { CameraConditions } from './qr-images-conditions'
import { drawBetween, type Random } from './qr-images-random'

/** Brightness 0–255 per pixel, row by row. */
export type GreyImage = { width: number; height: number; data: Float32Array<ArrayBuffer> }

const PAPER = 225
const INK = 25
const QUIET_MODULES = 4
const SAMPLES = 3

/** A card with the code on it, as a pinhole camera without lens faults sees it. Each pixel averages what it covers. */
export function drawScene(text: string, conditions: CameraConditions, random: Random): GreyImage {
  const image = drawCard(conditions, random)
  const code = QRCode.create(text, { errorCorrectionLevel: conditions.errorCorrection }).modules
  const toModules = createProjection(conditions, code.size, random)
  const isDark = (column: number, row: number) =>
    column >= 0 && row >= 0 && column < code.size && row < code.size && code.data[row * code.size + column] === 1

  for (let y = 0; y < image.height; y++) {
    for (let x = 0; x < image.width; x++) {
      const [u, v] = toModules(x + 0.5, y + 0.5)
      const outside = Math.max(-u, -v, u - code.size, v - code.size)
      if (outside > QUIET_MODULES) continue
      image.data[y * image.width + x] = outside > 1 ? PAPER : averageOver(x, y)
    }
  }
  return image

  function averageOver(x: number, y: number): number {
    let dark = 0
    for (let step = 0; step < SAMPLES * SAMPLES; step++) {
      const offsetX = ((step % SAMPLES) + 0.5) / SAMPLES
      const offsetY = (Math.floor(step / SAMPLES) + 0.5) / SAMPLES
      const [u, v] = toModules(x + offsetX, y + offsetY)
      if (isDark(Math.floor(u), Math.floor(v))) dark++
    }
    return PAPER + ((INK - PAPER) * dark) / (SAMPLES * SAMPLES)
  }
}

// The desk, and on it the card with lines of print, so that the finder has something to be misled by.
function drawCard(conditions: CameraConditions, random: Random): GreyImage {
  const { frameWidth: width, frameHeight: height } = conditions
  const image = { width, height, data: new Float32Array(width * height).fill(drawBetween(random, [60, 140])) }
  fill(image, 0.06, 0.06, 0.94, 0.94, PAPER - 15)
  for (let line = 0; line < 9; line++) {
    const top = 0.1 + line * 0.09
    for (let left = 0.1; left < 0.85; left += drawBetween(random, [0.02, 0.07])) {
      fill(image, left, top, left + drawBetween(random, [0.004, 0.018]), top + 0.025, 70)
    }
  }
  return image
}

function fill(image: GreyImage, left: number, top: number, right: number, bottom: number, value: number): void {
  const from = Math.round(left * image.width)
  const to = Math.round(right * image.width)
  for (let y = Math.round(top * image.height); y < bottom * image.height; y++) {
    image.data.fill(value, y * image.width + from, y * image.width + to)
  }
}

/** From pixels of the frame to modules of the code: rotation in the plane, then a tilt seen in perspective. */
function createProjection(conditions: CameraConditions, modules: number, random: Random) {
  const { pixelsPerModule, rotationDegrees, tiltDegrees, frameWidth, frameHeight } = conditions
  const centreX = frameWidth * drawBetween(random, [0.42, 0.58])
  const centreY = frameHeight * drawBetween(random, [0.42, 0.58])
  const turn = (rotationDegrees * Math.PI) / 180
  const tilt = (tiltDegrees * Math.PI) / 180
  const towards = random() * 2 * Math.PI
  const distance = 3 * modules * pixelsPerModule

  return (x: number, y: number): [number, number] => {
    const alongTilt = (x - centreX) * Math.cos(towards) + (y - centreY) * Math.sin(towards)
    const acrossTilt = (y - centreY) * Math.cos(towards) - (x - centreX) * Math.sin(towards)
    const scale = distance / (distance * Math.cos(tilt) - alongTilt * Math.sin(tilt))
    const along = alongTilt * scale
    const across = acrossTilt * scale * Math.cos(tilt)
    const planeX = along * Math.cos(towards) - across * Math.sin(towards)
    const planeY = along * Math.sin(towards) + across * Math.cos(towards)
    const u = (planeX * Math.cos(turn) + planeY * Math.sin(turn)) / pixelsPerModule
    const v = (planeY * Math.cos(turn) - planeX * Math.sin(turn)) / pixelsPerModule
    return [u + modules / 2, v + modules / 2]
  }
}
