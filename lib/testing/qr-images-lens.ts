import type { CameraConditions } from './qr-images-conditions'
import { drawNormal, type Random } from './qr-images-random'
import type { GreyImage } from './qr-images-scene'

/** What lens, lamp and sensor do to a scene, in the order in which light meets them. */
export function applyLens(scene: GreyImage, conditions: CameraConditions, random: Random): GreyImage {
  const lit = light(scene, conditions, random)
  const soft = blur(lit, gaussian(conditions.blurPixels))
  const moved = convolveRows(soft, box(conditions.motionPixels))
  return expose(moved, conditions, random)
}

// A lamp at one side, and the bright spot of its mirror image on laminated plastic.
function light(image: GreyImage, conditions: CameraConditions, random: Random): GreyImage {
  const angle = random() * 2 * Math.PI
  const spotX = image.width * (0.5 + 0.12 * Math.cos(angle))
  const spotY = image.height * (0.5 + 0.12 * Math.sin(angle))
  const spotRadius = image.height * 0.12
  return map(image, (value, x, y) => {
    const across = (x / image.width - 0.5) * Math.cos(angle) + (y / image.height - 0.5) * Math.sin(angle)
    const spot = conditions.glare && Math.exp(-((x - spotX) ** 2 + (y - spotY) ** 2) / (2 * spotRadius ** 2))
    return value * (1 + conditions.lightFalloff * across * 2) + conditions.glare * spot
  })
}

function expose(image: GreyImage, conditions: CameraConditions, random: Random): GreyImage {
  const middle = 128
  return map(image, (value) => middle + (value - middle) * conditions.contrast + drawNormal(random) * conditions.noise)
}

function blur(image: GreyImage, kernel: number[]): GreyImage {
  return transpose(convolveRows(transpose(convolveRows(image, kernel)), kernel))
}

function gaussian(deviation: number): number[] {
  const radius = Math.ceil(deviation * 3)
  const weights = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.exp(-((i - radius) ** 2) / (2 * deviation ** 2 || 1)),
  )
  return normalise(weights)
}

// A hand that moves during the exposure; the part of a pixel counts too.
function box(length: number): number[] {
  const radius = Math.ceil(Math.max(0, length - 1) / 2)
  const weights = Array.from({ length: 2 * radius + 1 }, (_, i) =>
    Math.min(1, Math.max(0, length / 2 - Math.abs(i - radius) + 0.5)),
  )
  return normalise(length > 1 ? weights : [1])
}

function normalise(weights: number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0)
  return weights.map((weight) => weight / sum)
}

function convolveRows({ width, height, data }: GreyImage, weights: number[]): GreyImage {
  const radius = (weights.length - 1) / 2
  if (radius === 0) return { width, height, data }
  const kernel = Float32Array.from(weights)
  const result = new Float32Array(data.length)
  const padded = new Float32Array(width + 2 * radius)
  for (let y = 0; y < height; y++) {
    const row = data.subarray(y * width, (y + 1) * width)
    padded.fill(row[0] ?? 0, 0, radius)
    padded.set(row, radius)
    padded.fill(row[width - 1] ?? 0, width + radius)
    for (let x = 0; x < width; x++) {
      let sum = 0
      for (let k = 0; k < kernel.length; k++) sum += (padded[x + k] ?? 0) * (kernel[k] ?? 0)
      result[y * width + x] = sum
    }
  }
  return { width, height, data: result }
}

function transpose({ width, height, data }: GreyImage): GreyImage {
  const result = new Float32Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) result[x * height + y] = data[y * width + x] ?? 0
  }
  return { width: height, height: width, data: result }
}

function map(image: GreyImage, change: (value: number, x: number, y: number) => number): GreyImage {
  const { width, height, data } = image
  const result = new Float32Array(data.length)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) result[y * width + x] = change(data[y * width + x] ?? 0, x, y)
  }
  return { width, height, data: result }
}
