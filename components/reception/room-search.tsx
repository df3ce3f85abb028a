'use client'

import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { CONTROL_CLASSES } from '@/components/ui/control-classes'
import type { Room } from '@/lib/contracts/visits'
import { receptionText } from '@/lib/content/reception'
import { visitText } from '@/lib/content/visit-panels'
import { joinClasses } from '@/lib/utils/join-classes'
import { findRooms } from './find-rooms'

interface RoomSearchProps {
  rooms: readonly Room[]
  lastRoomName: string | undefined
  onChoose: (code: string) => void
}

/** Rooms by number or name, with how many wait; arrows move, Enter chooses. */
export function RoomSearch({ rooms, lastRoomName, onChoose }: RoomSearchProps) {
  const id = useId()
  const [text, setText] = useState('')
  const [active, setActive] = useState(0)
  const input = useRef<HTMLInputElement>(null)
  const found = findRooms(rooms, text, lastRoomName)
  useEffect(() => input.current?.focus(), [])

  function press(pressed: KeyboardEvent): void {
    const chosen = found[active]
    if (pressed.nativeEvent.isComposing || pressed.ctrlKey || pressed.altKey) return
    if (pressed.key === 'ArrowDown') setActive(Math.min(active + 1, found.length - 1))
    else if (pressed.key === 'ArrowUp') setActive(Math.max(active - 1, 0))
    else if (pressed.key === 'Enter' && chosen) onChoose(chosen.code)
    else return
    pressed.preventDefault()
  }

  return (
    <div className="w-[min(380px,calc(100vw-44px))]">
      <input
        ref={input}
        value={text}
        role="combobox"
        aria-expanded
        aria-controls={`${id}-list`}
        aria-activedescendant={found[active] ? `${id}-${found[active].code}` : undefined}
        aria-label={visitText.findRoom}
        placeholder={visitText.findRoom}
        autoComplete="off"
        spellCheck={false}
        onChange={(change) => {
          setText(change.target.value)
          setActive(0)
        }}
        onKeyDown={press}
        className={CONTROL_CLASSES}
      />
      <ul id={`${id}-list`} role="listbox" aria-label={receptionText.room} className="mt-2 max-h-72 overflow-y-auto">
        {found.map((room, position) => (
          <li
            key={room.code}
            id={`${id}-${room.code}`}
            role="option"
            aria-selected={position === active}
            onPointerDown={(pressed) => {
              pressed.preventDefault()
              onChoose(room.code)
            }}
            className={joinClasses(
              'rounded-control text-table flex min-h-10 cursor-pointer items-center gap-3 px-2.5',
              position === active ? 'bg-brand-tint outline-brand outline-2 -outline-offset-2' : 'hover:bg-page',
            )}
          >
            <strong className="w-10 shrink-0 font-bold">{room.code}</strong>
            <span className="min-w-0 grow truncate">{room.name}</span>
            {room.name === lastRoomName && (
              <span className="text-label text-brand font-semibold">{visitText.lastRoom}</span>
            )}
            <span className="text-label text-soft shrink-0">{receptionText.waiting(room.waiting)}</span>
          </li>
        ))}
      </ul>
      {found.length === 0 && <p className="text-table text-soft px-2.5 py-2">{visitText.noSuchRoom}</p>}
    </div>
  )
}
