import type { Decoder } from '../decode/start-decoder'

type ReadFrames = {
  video: HTMLVideoElement
  decoder: Decoder
  onText: (text: string) => void
  onDecoderLost: () => void
}

/** Gives the decoder one frame after the other at the camera's own resolution until the returned function is called. */
export function readFrames({ video, decoder, onText, onDecoderLost }: ReadFrames): () => void {
  const stopping = new AbortController()
  void loop()
  return () => stopping.abort()

  async function loop(): Promise<void> {
    while (!stopping.signal.aborted) {
      await nextFrame(video)
      if (stopping.signal.aborted || video.videoWidth === 0) continue
      const texts = await decoder.decode(await createImageBitmap(video), 'frame')
      if (stopping.signal.aborted) return
      if (texts === null) return onDecoderLost()
      for (const text of texts) onText(text)
    }
  }
}

// Firefox had no requestVideoFrameCallback for long; a hidden page gets no frames, and then waits.
function nextFrame(video: HTMLVideoElement): Promise<unknown> {
  if ('requestVideoFrameCallback' in video) return new Promise((resolve) => video.requestVideoFrameCallback(resolve))
  return new Promise(requestAnimationFrame)
}
