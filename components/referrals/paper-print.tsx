'use client'

import { createPortal } from 'react-dom'
import { PaperSheet, type PaperSheetProps } from './paper-sheet'

/** While a paper is open, what the browser prints is its A4 sheet and nothing else: by button or by Ctrl P. */
export function PaperPrint({ paper, names }: PaperSheetProps) {
  return createPortal(
    <div className="paper-print" aria-hidden>
      <PaperSheet paper={paper} names={names} />
    </div>,
    document.body,
  )
}
