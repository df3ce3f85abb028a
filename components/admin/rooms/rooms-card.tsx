'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Card } from '@/components/ui/card'
import { orderRoomsMutation } from '@/lib/api/room-setup'
import type { RoomSetup } from '@/lib/contracts/room-setup'
import { roomSetupText } from '@/lib/content/room-setup'
import { RoomLine } from './room-line'
import { useMoves } from './use-moves'

/** Every room; the buttons beside each move it up and down, and the focus goes with it. */
export function RoomsCard({ setup }: { setup: RoomSetup }) {
  const { rooms, versions } = setup
  const order = useMutation(orderRoomsMutation(useQueryClient()))
  const { moved, move } = useMoves(
    rooms.map(({ code }) => code),
    (codes, onSuccess) => {
      if (!order.isPending) order.mutate({ version: versions.rooms, codes }, { onSuccess })
    },
  )

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
