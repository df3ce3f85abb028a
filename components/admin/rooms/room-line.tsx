'use client'

import { ArrowDown, ArrowUp } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { RoomSetup, RoomSetupRow } from '@/lib/contracts/room-setup'
import { roomSetupText } from '@/lib/content/room-setup'
import { OpenRoomButton } from './open-room-button'
import { RenameRoomForm } from './rename-room-form'

interface RoomLineProps {
  room: RoomSetupRow
  setup: RoomSetup
  isFirst: boolean
  isLast: boolean
  /** Set after this room was moved: the focus, lost when the page moved the row, comes back to its button. */
  moved: { by: -1 | 1; at: number } | null
  onMove: (by: -1 | 1) => void
}

export function RoomLine({ room, setup, isFirst, isLast, moved, onMove }: RoomLineProps) {
  const { code, name, floor, open, waiting } = room
  const [isEditing, setIsEditing] = useState(false)
  const up = useRef<HTMLSpanElement>(null)
  const down = useRef<HTMLSpanElement>(null)

  useEffect(() => {
    if (!moved) return
    const button = (moved.by === -1 ? up : down).current?.querySelector('button')
    button?.focus()
  }, [moved])

  return (
    <li className="py-2.5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <span className="w-16 shrink-0 text-[20px] font-bold">{code}</span>
        <div className="min-w-0 grow basis-40">
          <p className="font-semibold break-words">{name}</p>
          <p className="text-label text-soft">
            {[...(floor ? [roomSetupText.floor(floor)] : []), roomSetupText.waiting(waiting)].join(' · ')}
          </p>
        </div>
        <Badge tone={open ? 'good' : 'neutral'}>{open ? roomSetupText.open : roomSetupText.closed}</Badge>
        <div className="flex flex-wrap gap-1.5">
          <span ref={up}>
            <Button
              size="small"
              aria-label={roomSetupText.up(code)}
              aria-disabled={isFirst || undefined}
              icon={<ArrowUp aria-hidden size={18} />}
              onClick={() => !isFirst && onMove(-1)}
            />
          </span>
          <span ref={down}>
            <Button
              size="small"
              aria-label={roomSetupText.down(code)}
              aria-disabled={isLast || undefined}
              icon={<ArrowDown aria-hidden size={18} />}
              onClick={() => !isLast && onMove(1)}
            />
          </span>
          <Button
            size="small"
            aria-label={roomSetupText.editOf(code)}
            aria-expanded={isEditing}
            onClick={() => setIsEditing(!isEditing)}
          >
            {roomSetupText.edit}
          </Button>
          <OpenRoomButton room={room} version={setup.versions.rooms} />
        </div>
      </div>
      {isEditing && <RenameRoomForm room={room} setup={setup} />}
    </li>
  )
}
