import { useEffect, useEffectEvent, useState } from 'react'
import type { CameraFailureCode } from '@/lib/content/camera'
import { startDecoder } from '../decode/start-decoder'
import { openCamera, type OpenCamera } from './open-camera'
import { readFrames } from './read-frames'
import { recallCamera, rememberCamera } from './remembered-camera'
import { createSameAgain } from './same-again'

type CameraState =
  { status: 'starting' } | { status: 'looking'; camera: OpenCamera } | { status: 'failed'; code: CameraFailureCode }

const SAME_CODE_MS = 3000

// A camera that is still closing is busy for the one that opens next, and both use the same element.
let closing: Promise<unknown> = Promise.resolve()

/**
 * Opens the camera inside the element while mounted, and closes it afterwards, whatever state it is in by then.
 * @returns the state, `choose` another camera, `retry` after a failure
 */
export function useCamera({ elementId, onText }: { elementId: string; onText: (text: string) => void }) {
  const [state, setState] = useState<CameraState>({ status: 'starting' })
  const [wanted, setWanted] = useState(() => ({ deviceId: recallCamera() }))
  const report = useEffectEvent(onText)

  useEffect(() => {
    let ended = false
    let release = async () => {}
    const isSameAgain = createSameAgain(SAME_CODE_MS)

    const opening = closing.then(async () => {
      if (ended) return
      const opened = await openCamera(elementId, wanted.deviceId)
      if (!opened.ok) return setState({ status: 'failed', code: opened.error })
      const decoder = startDecoder()
      const stopReading = readFrames({
        video: opened.value.video,
        decoder,
        onText: (text) => isSameAgain(text, performance.now()) || report(text),
        onDecoderLost: () => setState({ status: 'failed', code: 'decoder_unavailable' }),
      })
      release = async () => {
        stopReading()
        decoder.stop()
        await opened.value.close()
      }
      if (!ended) setState({ status: 'looking', camera: opened.value })
    })

    return () => {
      ended = true
      closing = opening.then(() => release())
    }
  }, [elementId, wanted])

  function retry(): void {
    setState({ status: 'starting' })
    setWanted({ deviceId: recallCamera() })
  }

  function choose(deviceId: string): void {
    rememberCamera(deviceId)
    retry()
  }

  return { state, retry, choose }
}
