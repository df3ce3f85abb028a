import type { ImageFailureCode } from '@/lib/content/scan'
import { err, ok, type Result } from '@/lib/domain/result'
import { startDecoder } from './decode/start-decoder'

export type ImageScanError = { code: ImageFailureCode }

const LARGEST_BYTES = 40 * 1024 * 1024
const LARGEST_SIDE = 6000

/**
 * Reads every code in a picture. The picture stays in this browser's memory for as long as that takes and goes nowhere.
 * @returns the texts, at least one, in no particular order
 */
export async function decodeImage(blob: Blob): Promise<Result<string[], ImageScanError>> {
  if (blob.type !== '' && !blob.type.startsWith('image/')) return err({ code: 'not_an_image' })
  if (blob.size > LARGEST_BYTES) return err({ code: 'image_too_large' })
  const image = await toBitmap(blob)
  if (!image) return err({ code: 'image_unreadable' })

  const decoder = startDecoder()
  try {
    const texts = await decoder.decode(image, 'picture')
    if (texts === null) return err({ code: 'decoder_unavailable' })
    return texts.length > 0 ? ok(texts) : err({ code: 'no_code_found' })
  } finally {
    decoder.stop()
  }
}

async function toBitmap(blob: Blob): Promise<ImageBitmap | null> {
  try {
    const image = await createImageBitmap(blob)
    const longest = Math.max(image.width, image.height)
    if (longest <= LARGEST_SIDE) return image
    const resizeWidth = Math.round((image.width * LARGEST_SIDE) / longest)
    return await createImageBitmap(image, { resizeWidth, resizeQuality: 'high' })
  } catch {
    return null
  }
}
