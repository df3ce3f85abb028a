'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Card } from '@/components/ui/card'
import { orderRoomsMutation } from '@/lib/api/room-setup'
import type { RoomSetup } from '@/lib/contracts/room-setup'
import { roomSetupText } from '@/lib/content/room-setup'
import { moveItem } from './move-item'
import { RoomLine } from './room-line'

/** Every room; the buttons beside each move it up and down, and the focus goes with it. */
export function RoomsCard({ setup }: { setup: RoomSetup }) {
  const { rooms, versions } = setup
  const order = useMutation(orderRoomsMutation(useQueryClient()))
  const [moved, setMoved] = useState<{ code: string; by: -1 | 1; at: number } | null>(null)

  function move(code: string, by: -1 | 1) {
    if (order.isPending) return
    const codes = moveItem(
      rooms.map((room) => room.code),
      code,
      by,
    )
    order.mutate(
      { version: versions.rooms, codes },
      { onSuccess: () => setMoved((before) => ({ code, by, at: (before?.at ?? 0) + 1 })) },
    )
  }

  return (
    <Card title={roomSetupText.rooms}>
      <ProblemBanner error={order.error} />
      {rooms.length === 0 && <p className="text-table text-soft">{roomSetupText.noRooms}</p>}
      <ul className="divide-line divide-y">
        {rooms.map((room, at) => (
          <RoomLine
            key={room.code}
            room={room}
            setup={setup}
            isFirst={at === 0}
            isLast={at === rooms.length - 1}
            moved={moved?.code === room.code ? moved : null}
            onMove={(by) => move(room.code, by)}
          />
        ))}
      </ul>
    </Card>
  )
}
