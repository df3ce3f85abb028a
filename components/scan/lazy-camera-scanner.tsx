'use client'

import { lazy, Suspense } from 'react'
import type { CameraScannerProps } from './camera-scanner'

const CameraScanner = lazy(async () => ({ default: (await import('./camera-scanner')).CameraScanner }))

/** The camera dialog. Its library and the decoder are fetched when it opens first, not with the page. */
export function LazyCameraScanner({ open, ...props }: CameraScannerProps & { open: boolean }) {
  if (!open) return null
  return (
    <Suspense fallback={null}>
      <CameraScanner {...props} />
    </Suspense>
  )
}
