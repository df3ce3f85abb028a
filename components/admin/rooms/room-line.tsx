'use client'

import { useState } from 'react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import type { RoomSetup, RoomSetupRow } from '@/lib/contracts/room-setup'
import { roomSetupText } from '@/lib/content/room-setup'
import { MoveButtons, type Move } from './move-buttons'
import { OpenRoomButton } from './open-room-button'
import { RenameRoomForm } from './rename-room-form'

interface RoomLineProps {
  room: RoomSetupRow
  setup: RoomSetup
  isFirst: boolean
  isLast: boolean
  moved: Move | null
  onMove: (by: -1 | 1) => void
}

export function RoomLine({ room, setup, isFirst, isLast, moved, onMove }: RoomLineProps) {
  const { code, name, floor, open, waiting } = room
  const [isEditing, setIsEditing] = useState(false)
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
          <MoveButtons
            labels={{ up: roomSetupText.up(code), down: roomSetupText.down(code) }}
            isFirst={isFirst}
            isLast={isLast}
            moved={moved}
            onMove={onMove}
          />
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
