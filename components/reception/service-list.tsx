'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { RoomService } from '@/lib/contracts/visits'
import { visitText } from '@/lib/content/visit-panels'
import { joinClasses } from '@/lib/utils/join-classes'

interface ServiceListProps {
  services: readonly RoomService[]
  chosen: RoomService
  onChoose: (code: string) => void
}

/** A room's services with their prices; arrows move, Enter chooses. */
export function ServiceList({ services, chosen, onChoose }: ServiceListProps) {
  const id = useId()
  const [activeCode, setActiveCode] = useState(chosen.code)
  const list = useRef<HTMLUListElement>(null)
  const active = Math.max(
    0,
    services.findIndex(({ code }) => code === activeCode),
  )
  useEffect(() => list.current?.focus(), [])

  function move(to: number): void {
    const next = services[Math.min(Math.max(to, 0), services.length - 1)]
    if (next) setActiveCode(next.code)
  }

  function press(pressed: KeyboardEvent): void {
    if (pressed.ctrlKey || pressed.altKey) return
    if (pressed.key === 'ArrowDown') move(active + 1)
    else if (pressed.key === 'ArrowUp') move(active - 1)
    else if (pressed.key === 'Enter' || pressed.key === ' ') onChoose(activeCode)
    else return
    pressed.preventDefault()
  }

  return (
    <ul
      ref={list}
      role="listbox"
      tabIndex={0}
      aria-label={visitText.service}
      aria-activedescendant={`${id}-${active}`}
      onKeyDown={press}
      className="max-h-72 overflow-y-auto focus-visible:outline-none"
    >
      {services.map(({ code, name, priceVnd }, position) => (
        <li
          key={code}
          id={`${id}-${position}`}
          role="option"
          aria-selected={code === chosen.code}
          onPointerDown={(pressed) => {
            pressed.preventDefault()
            onChoose(code)
          }}
          className={joinClasses(
            'rounded-control text-table text-ink flex min-h-10 cursor-pointer items-center justify-between gap-4 px-2.5',
            position === active ? 'bg-brand-tint outline-brand outline-2 -outline-offset-2' : 'hover:bg-page',
          )}
        >
          <span className={code === chosen.code ? 'font-semibold' : undefined}>{name}</span>
          {priceVnd !== undefined && <span className="text-label text-soft shrink-0">{visitText.price(priceVnd)}</span>}
        </li>
      ))}
    </ul>
  )
}
