'use client'

import { Banner } from '@/components/ui/banner'
import { errorTexts } from '@/lib/content/errors'
import { visitText } from '@/lib/content/visit-panels'
import type { ScanErrorCode } from '@/lib/domain/scan/scan.schema'

/** Below the box: why what stands in it cannot be read. The text stays, to be mended. */
export function BoxError({ reason }: { reason: ScanErrorCode }) {
  const { title, nextStep } = errorTexts[reason]
  return (
    <section
      aria-label={visitText.notReadableTitle}
      className="rounded-card border-attention/40 bg-card absolute inset-x-0 top-full z-20 mt-1.5 border p-2"
    >
      <Banner tone="attention" title={title} live="alert">
        {nextStep}
      </Banner>
    </section>
  )
}
