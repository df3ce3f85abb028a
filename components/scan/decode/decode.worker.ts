import { prepareZXingModule, readBarcodes, type ReaderOptions } from 'zxing-wasm/reader'
import type { DecodeReply, DecodeRequest } from './decode.types'
import { decodePixels } from './decode-pixels'
import type { Pixels } from './pixels'

// The package fetches its WebAssembly from a CDN unless told otherwise; ours is served by the app itself.
const wasmAddress = new URL('zxing-wasm/reader/zxing_reader.wasm', import.meta.url).href
prepareZXingModule({ overrides: { locateFile: () => wasmAddress } })

self.addEventListener('message', (message: MessageEvent<DecodeRequest>) => {
  void answer(message.data)
})

async function answer({ id, image, effort }: DecodeRequest): Promise<void> {
  try {
    reply({ id, texts: await decodePixels(toPixels(image), effort, readCodes), failed: false })
  } catch {
    reply({ id, texts: [], failed: true })
  }
}

function reply(message: DecodeReply): void {
  self.postMessage(message, { transfer: [] })
}

function toPixels(image: ImageBitmap): Pixels {
  const canvas = new OffscreenCanvas(image.width, image.height)
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('The decoding worker has no 2d context')
  context.drawImage(image, 0, 0)
  image.close()
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height)
  return { width, height, data: new Uint8ClampedArray(data) }
}

async function readCodes({ width, height, data }: Pixels, options: ReaderOptions): Promise<Uint8Array[]> {
  const found = await readBarcodes(new ImageData(data, width, height), options)
  return found.filter((code) => code.isValid).map((code) => code.bytes)
}
