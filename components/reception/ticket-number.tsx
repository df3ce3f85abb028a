import type { ReactNode } from 'react'

interface TicketNumberProps {
  label: string
  room: string
  /** Lines below the room. */
  children: ReactNode
}

/** A queue number, large enough to read aloud across the counter. */
export function TicketNumber({ label, room, children }: TicketNumberProps) {
  return (
    <div role="status" className="flex flex-wrap items-end gap-x-8 gap-y-2">
      <p className="text-brand text-[120px] leading-[1.05] font-bold">{label}</p>
      <div className="text-table text-soft pb-4">
        <p className="text-ink text-[22px] leading-8 font-semibold">{room}</p>
        {children}
      </div>
    </div>
  )
}
