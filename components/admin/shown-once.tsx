'use client'

import { Copy } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { shellText } from '@/lib/content/shell'
import { tokenText } from '@/lib/content/tokens'
import { joinClasses } from '@/lib/utils/join-classes'

interface ShownOnceProps {
  title: string
  secret: string
  detail: string
  closeLabel: string
  onClose: () => void
}

const LONG = 24

/** A secret for handing over: large, gone when the dialog closes. */
export function ShownOnce({ title, secret, detail, closeLabel, onClose }: ShownOnceProps) {
  const [news, setNews] = useState('')

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(secret)
      setNews(tokenText.copied)
    } catch {
      // Browsers allow it on https and localhost only.
      setNews(tokenText.copyFailed)
    }
  }

  return (
    <Dialog title={title} closeLabel={shellText.close} onClose={onClose}>
      <div className="flex flex-col gap-4">
        <p
          className={joinClasses(
            'rounded-control bg-page px-4 py-3 text-center font-bold break-all select-all',
            secret.length > LONG ? 'text-body' : 'text-[24px] leading-9',
          )}
        >
          <output aria-label={title}>{secret}</output>
        </p>
        <p className="text-table text-soft">{detail}</p>
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" data-next-key onClick={onClose}>
            {closeLabel}
          </Button>
          <Button icon={<Copy aria-hidden size={18} />} onClick={() => void copy()}>
            {tokenText.copy}
          </Button>
          <span role="status" className="text-label text-soft">
            {news}
          </span>
        </div>
      </div>
    </Dialog>
  )
}
