import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode'
import { startDecoder } from '@/components/scan/decode/start-decoder'
import { photographCode, type RgbaImage } from '@/lib/testing/qr-images'
import { drawConditions, SITUATIONS } from '@/lib/testing/qr-images-conditions'
import { createRandom } from '@/lib/testing/qr-images-random'
import { CARD_KINDS, inventCardText } from '@/lib/testing/qr-images-texts'
import type { DecodeRow } from './decode-row'

declare global {
  var decodeNext: (perSituation: number) => Promise<DecodeRow | null>
}

const decoder = startDecoder()
const yardstick = new Html5Qrcode('yardstick', {
  verbose: false,
  formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
  useBarCodeDetectorIfSupported: false,
})
const situations = typedKeys(SITUATIONS)
let drawn = 0

/** Draws the next code and lets both decoders read it; null after the last. */
globalThis.decodeNext = async (perSituation) => {
  const situation = situations[Math.floor(drawn / perSituation)]
  if (!situation) return null
  const seed = ++drawn
  const random = createRandom(seed)
  const kind = CARD_KINDS[seed % CARD_KINDS.length] ?? 'citizen-card'
  const text = inventCardText(kind, random)
  const canvas = toCanvas(photographCode(text, drawConditions(situation, random), seed))
  const png = await canvas.convertToBlob({ type: 'image/png' })

  const [ours, oursMs] = await timed(async () => (await decoder.decode(await createImageBitmap(png), 'frame'))?.[0])
  const [theirs, theirsMs] = await timed(() => readWithYardstick(png))
  return {
    situation,
    kind,
    ours: ours === text,
    theirs: theirs === text,
    theirsGarbled: theirs !== undefined && theirs !== text,
    oursMs,
    theirsMs,
  }
}

// Its own file scan: at the picture's own size, which is kinder to it than its camera loop that shrinks frames.
async function readWithYardstick(png: Blob): Promise<string | undefined> {
  try {
    return (await yardstick.scanFileV2(new File([png], 'card.png', { type: 'image/png' }), false)).decodedText
  } catch {
    return undefined
  }
}

function toCanvas({ width, height, data }: RgbaImage): OffscreenCanvas {
  const canvas = new OffscreenCanvas(width, height)
  canvas.getContext('2d')?.putImageData(new ImageData(data, width, height), 0, 0)
  return canvas
}

async function timed<T>(run: () => Promise<T>): Promise<[result: T, ms: number]> {
  const start = performance.now()
  const result = await run()
  return [result, performance.now() - start]
}

function typedKeys<T extends Record<string, unknown>>(table: T): Extract<keyof T, string>[] {
  const keys: Extract<keyof T, string>[] = []
  for (const key in table) keys.push(key)
  return keys
}
