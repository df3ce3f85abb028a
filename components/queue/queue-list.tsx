import type { KeyboardEvent, ReactNode } from 'react'

/** Rows that arrows walk through; also from one list of the page into the next. */
export function QueueList({ empty, count, children }: { empty: string; count: number; children: ReactNode }) {
  if (count === 0) return <p className="text-table text-soft">{empty}</p>
  return (
    <ul onKeyDown={walk} className="divide-line -mx-2 divide-y">
      {children}
    </ul>
  )
}

function walk(press: KeyboardEvent): void {
  const step = press.key === 'ArrowDown' ? 1 : press.key === 'ArrowUp' ? -1 : 0
  if (step === 0) return
  const rows = [...document.querySelectorAll<HTMLElement>('[data-queue-row]')]
  const here = rows.findIndex((row) => row === document.activeElement)
  const next = here < 0 ? undefined : rows[here + step]
  if (!next) return
  press.preventDefault()
  next.focus()
}
