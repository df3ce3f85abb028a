import { useEffect, useEffectEvent, useState } from 'react'
import type { ImageScanError } from './image-scanner'
import { pickImage } from './picture/pick-image'
import { watchDrops } from './picture/watch-drops'
import { watchPastes } from './picture/watch-pastes'
import type { OnScan } from './scan.types'

type ImageScannerState = 'idle' | 'dragging' | 'reading'

/**
 * Takes pictures of codes: dropped anywhere on the page, pasted, or picked. A picture with several codes gives one scan
 * for each. Pictures are neither stored nor sent.
 */
export function useImageScanner({ onScan, enabled = true }: { onScan: OnScan; enabled?: boolean }) {
  const [state, setState] = useState<ImageScannerState>('idle')
  const [failure, setFailure] = useState<ImageScanError | null>(null)
  const takeFromPage = useEffectEvent(take)

  async function take(image: Blob): Promise<void> {
    setState('reading')
    setFailure(null)
    // Fetched with the first picture, not with the page.
    const { decodeImage } = await import('./image-scanner')
    const decoded = await decodeImage(image)
    setState('idle')
    if (!decoded.ok) return setFailure(decoded.error)
    for (const raw of decoded.value) onScan({ raw, channel: 'image', at: performance.timeOrigin + performance.now() })
  }

  useEffect(() => {
    if (!enabled) return undefined
    const stopDrops = watchDrops({
      onDragging: (dragging) => setState(dragging ? 'dragging' : 'idle'),
      onImage: (image) => void takeFromPage(image),
    })
    const stopPastes = watchPastes((image) => void takeFromPage(image))
    return () => {
      stopDrops()
      stopPastes()
    }
  }, [enabled])

  return { state, failure, pick: () => pickImage((image) => void take(image)) }
}
