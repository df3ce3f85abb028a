'use client'

import { ChevronDown } from 'lucide-react'
import dynamic from 'next/dynamic'
import { useCallback, useId, useRef, type ReactNode } from 'react'
import { Kbd } from '@/components/ui/kbd'
import { Popover } from '@/components/ui/popover'
import type { Room } from '@/lib/contracts/visits'
import { receptionText } from '@/lib/content/reception'
import { joinClasses } from '@/lib/utils/join-classes'

const RoomSearch = dynamic(() => import('./room-search').then((module) => module.RoomSearch))

interface RoomPickerProps {
  rooms: readonly Room[]
  roomCode: string | undefined
  /** Where this person was last: offered first, not chosen for them. */
  lastRoomName: string | undefined
  isMissing: boolean
  open: boolean
  onOpen: (open: boolean) => void
  /** Absent while nobody stands there. */
  onChoose: ((code: string) => void) | undefined
  /** What stands beside its label. */
  children?: ReactNode
}

/** The room of this visit; F3 opens the list from anywhere. */
export function RoomPicker({ rooms, roomCode, open, onOpen, onChoose, ...rest }: RoomPickerProps) {
  const { lastRoomName, isMissing, children } = rest
  const id = useId()
  const trigger = useRef<HTMLButtonElement>(null)
  const isOpen = open && onChoose !== undefined
  const room = rooms.find(({ code }) => code === roomCode)
  const close = useCallback(() => onOpen(false), [onOpen])

  return (
    <div className="min-w-0">
      <div className="text-label text-soft mb-1 flex max-w-[330px] flex-wrap items-center gap-x-2">
        <span id={`${id}-label`}>
          {receptionText.room}
          {isMissing && <strong className="text-wrong font-semibold"> · {receptionText.chooseRoom}</strong>}
        </span>
        {children}
      </div>
      <Popover
        open={isOpen}
        onClose={close}
        side="above"
        trigger={
          <button
            ref={trigger}
            type="button"
            id={`${id}-button`}
            aria-labelledby={`${id}-label ${id}-button`}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            aria-keyshortcuts="F3"
            disabled={!onChoose}
            data-missing={isMissing || undefined}
            data-next-key={onChoose && roomCode === undefined ? true : undefined}
            onClick={() => onOpen(!open)}
            className={joinClasses(
              'rounded-control bg-card text-table hover:border-faint disabled:bg-page flex min-h-11 w-full max-w-[330px] min-w-44 items-center gap-2 border px-3',
              isMissing ? 'border-wrong' : 'border-line',
            )}
          >
            <span className="min-w-0 truncate font-semibold">
              {room ? receptionText.roomOption(room.code, room.name) : receptionText.chooseRoom}
            </span>
            {room && <span className="text-soft shrink-0">{receptionText.waiting(room.waiting)}</span>}
            <ChevronDown aria-hidden size={16} className="text-soft ml-auto shrink-0" />
            <Kbd>F3</Kbd>
          </button>
        }
      >
        {onChoose && (
          <RoomSearch
            rooms={rooms}
            lastRoomName={lastRoomName}
            onChoose={(code) => {
              onChoose(code)
              close()
              trigger.current?.focus()
            }}
          />
        )}
      </Popover>
    </div>
  )
}
