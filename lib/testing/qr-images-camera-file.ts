import { open } from 'node:fs/promises'
import { photographCode } from './qr-images'
import type { CameraConditions } from './qr-images-conditions'

const HELD_WELL: CameraConditions = {
  frameWidth: 1280,
  frameHeight: 720,
  errorCorrection: 'M',
  pixelsPerModule: 4,
  rotationDegrees: 4,
  tiltDegrees: 6,
  blurPixels: 0.7,
  motionPixels: 0,
  lightFalloff: 0.2,
  glare: 0,
  contrast: 0.85,
  noise: 3,
  jpegQuality: 85,
}

/**
 * Writes a film for Chromium's `--use-file-for-fake-video-capture`: a card held before the camera, with fresh noise in
 * every frame. The format is Y4M (name the file `*.y4m`), which needs no encoder; 1.4 MB per frame.
 */
export async function writeFakeCameraFile(path: string, text: string, conditions = HELD_WELL): Promise<void> {
  const { frameWidth, frameHeight } = conditions
  const colourless = Buffer.alloc((frameWidth * frameHeight) / 2, 128)
  const file = await open(path, 'w')
  try {
    await file.write(`YUV4MPEG2 W${frameWidth} H${frameHeight} F10:1 Ip A1:1 C420mpeg2\n`)
    for (let frame = 0; frame < 4; frame++) {
      const { data } = photographCode(text, conditions, frame + 1)
      const brightness = Buffer.alloc(frameWidth * frameHeight)
      for (let i = 0; i < brightness.length; i++) brightness[i] = 16 + ((data[i * 4] ?? 0) * 219) / 255
      await file.write('FRAME\n')
      await file.write(brightness)
      await file.write(colourless)
    }
  } finally {
    await file.close()
  }
}
