'use client'

import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { SelectField } from '@/components/ui/select-field'
import { roomQueries } from '@/lib/api/rooms'
import { queueText } from '@/lib/content/queue'
import { receptionText } from '@/lib/content/reception'
import { QueueOfRoom } from './queue-of-room'
import { queueRoom } from './queue-room'

/** One room's queue. The room is remembered on this computer; F3 goes to it. */
export function QueueScreen() {
  const rooms = useQuery(roomQueries.all()).data?.rooms ?? []
  const roomCode = queueRoom.use()
  const picker = useRef<HTMLDivElement>(null)
  useEffect(() => queueRoom.load(), [])

  return (
    <div className="flex min-h-0 grow flex-col gap-3 px-4 py-3 md:px-5">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-2">
        <h1 className="text-[24px] leading-11 font-bold">{queueText.title}</h1>
        <div ref={picker} className="w-full sm:w-80">
          <SelectField
            label={queueText.room}
            shortcut="F3"
            value={roomCode}
            placeholder={queueText.chooseRoom}
            options={toOptions(rooms, roomCode)}
            onSelect={queueRoom.set}
          />
        </div>
      </header>
      {roomCode ? (
        <QueueOfRoom
          key={roomCode}
          roomCode={roomCode}
          focusRooms={() => picker.current?.querySelector('select')?.focus()}
        />
      ) : (
        <p className="rounded-card border-line bg-card text-table text-soft border p-5">{queueText.chooseRoomDetail}</p>
      )}
    </div>
  )
}

/** A room that closed keeps its place for as long as it is the chosen one: whoever waits there is still called. */
function toOptions(rooms: ReadonlyArray<{ code: string; name: string }>, chosen: string) {
  const options = rooms.map(({ code, name }) => ({ value: code, label: receptionText.roomOption(code, name) }))
  return !chosen || rooms.some(({ code }) => code === chosen) ? options : [{ value: chosen, label: chosen }, ...options]
}
