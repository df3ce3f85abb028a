'use client'

import { Tick } from '@/components/ui/tick'
import type { RoomSetupRow } from '@/lib/contracts/room-setup'
import { roomSetupText } from '@/lib/content/room-setup'

interface ServiceRoomsProps {
  rooms: readonly RoomSetupRow[]
  chosen: readonly string[]
  onChoose: (codes: string[]) => void
}

/** A tick per room that offers a service. */
export function ServiceRooms({ rooms, chosen, onChoose }: ServiceRoomsProps) {
  return (
    <fieldset>
      <legend className="text-label text-soft mb-1 font-medium">{roomSetupText.roomCodes}</legend>
      <div className="flex flex-wrap gap-x-4">
        {rooms.map(({ code, name }) => (
          <Tick
            key={code}
            label={`${code} ${name}`}
            checked={chosen.includes(code)}
            onTick={(isOn) => onChoose(isOn ? [...chosen, code] : chosen.filter((each) => each !== code))}
          />
        ))}
      </div>
    </fieldset>
  )
}
