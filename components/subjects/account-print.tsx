'use client'

import type { ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { accountText as text } from '@/lib/content/subjects'
import './account-print.css'

/** While an account is shown, what the browser prints is the account and nothing else: by button or by Ctrl P. */
export function AccountPrint({ children }: { children: ReactNode }) {
  return createPortal(
    <div className="account-print" aria-hidden>
      <p className="mb-3 text-[20px] font-bold">{text.printTitle}</p>
      {children}
    </div>,
    document.body,
  )
}
