'use client'

import { Camera, Image as Picture, UserRoundX } from 'lucide-react'
import type { RefObject } from 'react'
import type { useImageScanner } from '@/components/scan/use-image-scanner'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { receptionText } from '@/lib/content/reception'
import { PictureProblem } from './lazy-panels'
import { ScanBox } from './scan-box'
import type { Desk } from './use-desk'

interface ScanBarProps {
  box: RefObject<HTMLInputElement | null>
  model: Desk
  image: ReturnType<typeof useImageScanner>
  actions: { openCamera: () => void; pickPicture: () => void; startWithoutPapers: () => void }
}

/** Every way in, side by side. */
export function ScanBar({ box, model, image, actions }: ScanBarProps) {
  return (
    <div>
      <div className="flex flex-wrap gap-2.5">
        <ScanBox box={box} model={model} />
        <div className="grid grow grid-cols-3 gap-2 lg:flex lg:grow-0 lg:gap-2.5">
          <Button
            size="tall"
            icon={<Camera aria-hidden size={18} className="max-sm:hidden" />}
            shortcut="F8"
            aria-keyshortcuts="F8"
            onClick={actions.openCamera}
          >
            {receptionText.camera}
          </Button>
          <Button
            size="tall"
            icon={<Picture aria-hidden size={18} className="max-sm:hidden" />}
            shortcut="F9"
            aria-keyshortcuts="F9"
            onClick={actions.pickPicture}
          >
            {receptionText.picture}
          </Button>
          <Button
            size="tall"
            icon={<UserRoundX aria-hidden size={18} className="max-sm:hidden" />}
            shortcut="F4"
            aria-keyshortcuts="F4"
            onClick={actions.startWithoutPapers}
          >
            {receptionText.noPapers}
          </Button>
        </div>
      </div>
      <div role="status" className="not-empty:mt-2">
        {image.state !== 'idle' && (
          <Banner tone="note">
            {image.state === 'dragging' ? receptionText.dropHere : receptionText.readingPicture}
          </Banner>
        )}
        {image.failure && <PictureProblem code={image.failure.code} />}
      </div>
    </div>
  )
}
