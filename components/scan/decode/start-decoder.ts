import { z } from 'zod'
import type { DecodeEffort, DecodeReply, DecodeRequest } from './decode.types'

/** `null` where the decoder itself could not run (its files did not load, the worker died). */
export type Decoder = {
  decode: (image: ImageBitmap, effort: DecodeEffort) => Promise<string[] | null>
  stop: () => void
}

const replySchema = z.strictObject({
  id: z.number(),
  texts: z.array(z.string()),
  failed: z.boolean(),
}) satisfies z.ZodType<DecodeReply>

/** Starts the worker that decodes pictures, off the main thread. Pictures given to it are used up. */
export function startDecoder(): Decoder {
  const worker = new Worker(new URL('./decode.worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (texts: string[] | null) => void>()
  let lastId = 0
  let dead = false

  worker.addEventListener('message', (message: MessageEvent<unknown>) => {
    const { id, texts, failed } = replySchema.parse(message.data)
    waiting.get(id)?.(failed ? null : texts)
    waiting.delete(id)
  })
  worker.addEventListener('error', giveUp)

  return { decode, stop: giveUp }

  function decode(image: ImageBitmap, effort: DecodeEffort): Promise<string[] | null> {
    if (dead) return Promise.resolve(null)
    const request: DecodeRequest = { id: ++lastId, image, effort }
    return new Promise((resolve) => {
      waiting.set(request.id, resolve)
      worker.postMessage(request, [image])
    })
  }

  function giveUp(): void {
    dead = true
    worker.terminate()
    for (const resolve of waiting.values()) resolve(null)
    waiting.clear()
  }
}
