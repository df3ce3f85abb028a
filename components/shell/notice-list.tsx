'use client'

import { Check } from 'lucide-react'
import { dismiss, notices } from './notices'

export function NoticeList() {
  const shown = notices.use()
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-x-3 bottom-32 z-40 flex flex-col items-center gap-2 print:hidden"
    >
      {shown.map(({ id, text, action }) => (
        <p
          key={id}
          className="rounded-control bg-ink text-table flex items-center gap-2 px-4 py-2.5 font-medium text-white"
        >
          <Check aria-hidden size={18} className="shrink-0" />
          {text}
          {action && (
            <button
              type="button"
              onClick={() => {
                action.run()
                dismiss(id)
              }}
              className="pointer-events-auto min-h-6 rounded-md px-1 font-semibold underline underline-offset-4 hover:decoration-2"
            >
              {action.label}
            </button>
          )}
        </p>
      ))}
    </div>
  )
}
