'use client'

import { useEffect, useRef, type ReactNode } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'

interface PopoverProps {
  open: boolean
  onClose: () => void
  /** Which way it opens from its trigger. */
  side: 'above' | 'below'
  align?: 'left' | 'right'
  trigger: ReactNode
  children: ReactNode
}

/** A box beside its trigger. Esc closes it and goes back to the trigger; a click or focus elsewhere closes it and stays there. */
export function Popover({ open, onClose, side, align = 'left', trigger, children }: PopoverProps) {
  const root = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (!open) return
    const closeOutside = (press: PointerEvent) => {
      if (press.target instanceof Node && !root.current?.contains(press.target)) onClose()
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [open, onClose])

  return (
    <div
      ref={root}
      role="presentation"
      data-open={open || undefined}
      className="relative min-w-0"
      onBlur={(leave) => {
        if (open && leave.relatedTarget instanceof Node && !root.current?.contains(leave.relatedTarget)) onClose()
      }}
      onKeyDown={(press) => {
        if (!open || press.key !== 'Escape') return
        press.stopPropagation()
        onClose()
        root.current?.querySelector('button')?.focus()
      }}
    >
      {trigger}
      {open && (
        <div
          className={joinClasses(
            'rounded-card border-faint/60 bg-card absolute z-20 w-max max-w-[min(420px,calc(100vw-24px))] min-w-full border p-2',
            side === 'above' ? 'bottom-full mb-2' : 'top-full mt-2',
            align === 'left' ? 'left-0' : 'right-0',
          )}
        >
          {children}
        </div>
      )}
    </div>
  )
}
