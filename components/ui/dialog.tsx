'use client'

import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { joinClasses } from '@/lib/utils/join-classes'

interface DialogProps {
  title: string
  closeLabel: string
  /** Absent where the dialog cannot be left, as when signed out. */
  onClose?: () => void
  /** For lists and papers. */
  wide?: boolean
  children: ReactNode
}

/** The browser's own modal dialog: focus is kept inside and returns afterwards, Esc closes. Mounted = open. */
export function Dialog({ title, closeLabel, onClose, wide = false, children }: DialogProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)

  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // The browser would begin at the closing cross.
    const wanted = shown?.querySelector<HTMLElement>('[data-next-key]')
    ;(wanted ?? shown?.querySelector<HTMLElement>('input, select'))?.focus()
    return () => shown?.close()
  }, [])

  // Chrome closes a dialog at the second Esc, whatever became of `cancel`: one that cannot be left takes no Esc at all.
  const canLeave = onClose !== undefined
  useEffect(() => {
    if (canLeave) return
    const keepOpen = (press: KeyboardEvent) => {
      if (press.key === 'Escape') press.preventDefault()
    }
    window.addEventListener('keydown', keepOpen, { capture: true })
    return () => window.removeEventListener('keydown', keepOpen, { capture: true })
  }, [canLeave])

  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      onCancel={(cancel) => {
        cancel.preventDefault()
        onClose?.()
      }}
      onKeyDown={(press) => press.stopPropagation()}
      className={joinClasses(
        'rounded-card border-line bg-card text-ink backdrop:bg-ink/45 text-body m-auto border p-5 text-left font-normal whitespace-normal',
        wide ? 'w-[min(980px,calc(100vw-24px))]' : 'w-[min(560px,calc(100vw-24px))]',
      )}
    >
      <header className="mb-3 flex items-start gap-3">
        <h2 id={id} className="grow text-[20px] leading-7 font-semibold">
          {title}
        </h2>
        {onClose && (
          <button
            type="button"
            aria-label={closeLabel}
            onClick={onClose}
            className="rounded-control text-soft hover:bg-page grid size-8 place-items-center"
          >
            <X aria-hidden size={20} />
          </button>
        )}
      </header>
      {children}
    </dialog>
  )
}
