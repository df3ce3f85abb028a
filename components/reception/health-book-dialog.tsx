'use client'

import { Banner } from '@/components/ui/banner'
import { Dialog } from '@/components/ui/dialog'
import { bookText, describeFailedSource } from '@/lib/content/desk-records'
import { shellText } from '@/lib/content/shell'
import type { SourceReport } from '@/lib/contracts/records'
import type { BookLine } from './book-lines'
import { BookRows } from './book-rows'

interface HealthBookDialogProps {
  lines: readonly BookLine[]
  sources: readonly SourceReport[]
  onClose: () => void
}

/** Every episode that any source told of, as much of each as the counter may see. */
export function HealthBookDialog({ lines, sources, onClose }: HealthBookDialogProps) {
  const failed = sources.filter(({ state }) => state === 'failed')
  return (
    <Dialog
      wide
      title={`${bookText.dialogTitle} · ${bookText.count(lines.length)}`}
      closeLabel={shellText.close}
      onClose={onClose}
    >
      <p className="text-table text-soft mb-2">{bookText.dialogDetail}</p>
      {failed.length > 0 && (
        <Banner tone="attention" title={bookText.failedSources}>
          {failed.map(describeFailedSource).join(' · ')}
        </Banner>
      )}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div tabIndex={0} role="group" aria-label={bookText.dialogTitle} className="max-h-[60vh] overflow-y-auto">
        <BookRows lines={lines} inFull />
      </div>
    </Dialog>
  )
}
