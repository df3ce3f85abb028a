'use client'

import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { shellText } from '@/lib/content/shell'
import { staffText } from '@/lib/content/staff'
import { formatClock, formatDay } from '@/lib/utils/format-dates'

interface OneTimePasswordProps {
  name: string
  issued: { oneTimePassword: string; until: string }
  onClose: () => void
}

/** The password for handing over: large, in groups, gone when the dialog closes. */
export function OneTimePassword({ name, issued, onClose }: OneTimePasswordProps) {
  const [news, setNews] = useState('')

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(issued.oneTimePassword)
      setNews(staffText.copied)
    } catch {
      // Browsers allow it on https and localhost only.
      setNews(staffText.copyFailed)
    }
  }

  return (
    <Dialog title={staffText.oneTimeTitle(name)} closeLabel={shellText.close} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p className="rounded-control bg-page px-4 py-3 text-center text-[24px] leading-9 font-bold break-all tabular-nums select-all">
          <output aria-label={staffText.oneTimeTitle(name)}>{issued.oneTimePassword}</output>
        </p>
        <p className="text-table text-soft">
          {staffText.oneTimeDetail(`${formatClock(issued.until)} ${formatDay(issued.until)}`)}
        </p>
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" data-next-key onClick={onClose}>
            {staffText.gotIt}
          </Button>
          <Button icon={<Copy aria-hidden size={18} />} onClick={() => void copy()}>
            {staffText.copy}
          </Button>
          <span role="status" className="text-label text-soft">
            {news}
          </span>
        </div>
      </div>
    </Dialog>
  )
}
