import { drawBetween, drawOne, type Random, type Range } from './qr-images-random'

/** How a card is held under a webcam. Lengths in pixels of the frame, brightness on 0–255. */
export type CameraConditions = {
  frameWidth: number
  frameHeight: number
  errorCorrection: 'L' | 'M'
  pixelsPerModule: number
  rotationDegrees: number
  tiltDegrees: number
  blurPixels: number
  motionPixels: number
  lightFalloff: number
  glare: number
  contrast: number
  noise: number
  jpegQuality: number
}

type Situation = { [Key in Exclude<keyof CameraConditions, 'frameWidth' | 'frameHeight' | 'errorCorrection'>]: Range }

/** A card held well under a fair webcam at 1280 × 720; every situation below makes something worse. */
const ORDINARY: Situation = {
  pixelsPerModule: [3, 4.5],
  rotationDegrees: [-8, 8],
  tiltDegrees: [0, 8],
  blurPixels: [0.5, 0.9],
  motionPixels: [0, 1],
  lightFalloff: [0, 0.25],
  glare: [0, 0],
  contrast: [0.7, 0.95],
  noise: [2, 5],
  jpegQuality: [75, 90],
}

/** What goes wrong at a counter, one cause at a time and then several together. */
export const SITUATIONS = {
  ordinary: ORDINARY,
  'turned in the hand': { ...ORDINARY, rotationDegrees: [-180, 180] },
  'held at a slant': { ...ORDINARY, tiltDegrees: [24, 40] },
  'out of focus': { ...ORDINARY, blurPixels: [1.2, 1.7] },
  moving: { ...ORDINARY, motionPixels: [2.4, 3.8] },
  'far away': { ...ORDINARY, pixelsPerModule: [2, 2.5], blurPixels: [0.4, 0.6] },
  'dim and noisy': { ...ORDINARY, contrast: [0.3, 0.5], noise: [7, 12] },
  'lamp on plastic': { ...ORDINARY, lightFalloff: [0.5, 0.8], glare: [40, 110], contrast: [0.5, 0.7] },
  'squeezed by the camera': { ...ORDINARY, jpegQuality: [25, 45] },
  'everything a little': {
    ...ORDINARY,
    pixelsPerModule: [2.4, 3],
    rotationDegrees: [-25, 25],
    tiltDegrees: [8, 22],
    blurPixels: [0.7, 1],
    lightFalloff: [0.2, 0.5],
    contrast: [0.45, 0.7],
    noise: [4, 8],
    jpegQuality: [55, 75],
  },
} satisfies Record<string, Situation>

type SituationName = keyof typeof SITUATIONS

export function drawConditions(name: SituationName, random: Random): CameraConditions {
  const situation: Situation = SITUATIONS[name]
  return {
    frameWidth: 1280,
    frameHeight: 720,
    errorCorrection: drawOne(random, ['L', 'M']),
    pixelsPerModule: drawBetween(random, situation.pixelsPerModule),
    rotationDegrees: drawBetween(random, situation.rotationDegrees),
    tiltDegrees: drawBetween(random, situation.tiltDegrees),
    blurPixels: drawBetween(random, situation.blurPixels),
    motionPixels: drawBetween(random, situation.motionPixels),
    lightFalloff: drawBetween(random, situation.lightFalloff),
    glare: drawBetween(random, situation.glare),
    contrast: drawBetween(random, situation.contrast),
    noise: drawBetween(random, situation.noise),
    jpegQuality: drawBetween(random, situation.jpegQuality),
  }
}
