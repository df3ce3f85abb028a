'use client'

import { createPortal } from 'react-dom'
import type { Paper } from '@/lib/domain/records/paper.schema'
import { PaperSheet } from './paper-sheet'

/** While a paper is open, what the browser prints is its A4 sheet and nothing else: by button or by Ctrl P. */
export function PaperPrint({ paper }: { paper: Paper }) {
  return createPortal(
    <div className="paper-print" aria-hidden>
      <PaperSheet paper={paper} />
    </div>,
    document.body,
  )
}
