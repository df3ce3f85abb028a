'use client'

import { useId, useState } from 'react'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { cameraFailureCopy, cameraTexts } from '@/lib/content/camera'
import { joinClasses } from '@/lib/utils/join-classes'
import { beep } from './beep'
import { CameraControls } from './camera/camera-controls'
import { useCamera } from './camera/use-camera'
import type { OnScan } from './scan.types'

const FLASH_MS = 350

export interface CameraScannerProps {
  onOpenChange: (open: boolean) => void
  onScan: OnScan
}

/** A dialog with the camera's picture. Reads one code, beeps, flashes, and asks to be closed. Mounted = open. */
export function CameraScanner({ onOpenChange, onScan }: CameraScannerProps) {
  const elementId = useId()
  const [isRead, setIsRead] = useState(false)
  const { state, retry, choose } = useCamera({ elementId, onText: take })

  function take(raw: string): void {
    onScan({ raw, channel: 'camera', at: performance.timeOrigin + performance.now() })
    beep()
    setIsRead(true)
    setTimeout(() => onOpenChange(false), FLASH_MS)
  }

  return (
    <Dialog title={cameraTexts.title} closeLabel={cameraTexts.close} onClose={() => onOpenChange(false)}>
      <div className="grid gap-3">
        <div
          id={elementId}
          aria-hidden
          className={joinClasses(
            'rounded-control bg-page aspect-video overflow-hidden border-4 [&_video]:w-full!',
            isRead ? 'border-good' : 'border-transparent',
            state.status === 'failed' && 'hidden',
          )}
        />
        {state.status === 'failed' ? (
          <Banner
            tone="wrong"
            live="alert"
            title={cameraFailureCopy[state.code].sentence}
            actions={<Button onClick={retry}>{cameraTexts.retry}</Button>}
          >
            {cameraFailureCopy[state.code].nextAction}
          </Banner>
        ) : (
          <output className="text-table text-soft block">
            {isRead ? cameraTexts.read : state.status === 'starting' ? cameraTexts.starting : cameraTexts.hint}
          </output>
        )}
        {state.status === 'looking' && <CameraControls camera={state.camera} onChoose={choose} />}
      </div>
    </Dialog>
  )
}
