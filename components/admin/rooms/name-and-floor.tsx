'use client'

import { TextField } from '@/components/ui/text-field'
import { roomSetupText } from '@/lib/content/room-setup'

interface NamedRoom {
  name: string
  floor: string
}

/** Whether both may be saved. */
export function isRoomName({ name, floor }: NamedRoom): boolean {
  return isName(name) && isFloor(floor)
}

const isName = (name: string) => name.trim() !== '' && name.trim().length <= 80
const isFloor = (floor: string) => floor.trim().length <= 10

interface NameAndFloorProps {
  value: NamedRoom
  wasTried: boolean
  onChange: (part: Partial<NamedRoom>) => void
}

export function NameAndFloor({ value, wasTried, onChange }: NameAndFloorProps) {
  return (
    <>
      <TextField
        label={roomSetupText.name}
        hint={roomSetupText.nameHint}
        value={value.name}
        onText={(name) => onChange({ name })}
        error={wasTried && !isName(value.name) ? roomSetupText.nameWrong : undefined}
      />
      <TextField
        label={roomSetupText.floorLabel}
        hint={roomSetupText.floorHint}
        value={value.floor}
        onText={(floor) => onChange({ floor })}
        error={wasTried && !isFloor(value.floor) ? roomSetupText.floorWrong : undefined}
      />
    </>
  )
}
