'use client'

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { SelectField } from '@/components/ui/select-field'
import { roomQueries } from '@/lib/api/rooms'
import { visitQueries } from '@/lib/api/visits'
import { receptionText } from '@/lib/content/reception'
import { visitsText } from '@/lib/content/visits'
import { VisitsList } from './visits-list'

/** Everybody admitted today, newest first, by room. */
export function VisitsScreen() {
  const rooms = useQuery(roomQueries.all()).data?.rooms ?? []
  const [roomCode, setRoomCode] = useState('')
  const { data } = useQuery(visitQueries.today({ limit: 1, ...(roomCode && { roomCode }) }))
  return (
    <div className="flex min-h-0 grow flex-col gap-3 px-4 py-4 md:px-5 lg:overflow-y-auto">
      <header className="flex flex-wrap items-end gap-x-6 gap-y-3">
        <div>
          <h1 className="text-[24px] leading-8 font-bold">{visitsText.title}</h1>
          <p className="text-table text-soft min-h-6">
            {data && visitsText.total(data.total)}
            {data?.medianScanToTicketMs !== undefined && ` · ${visitsText.median(data.medianScanToTicketMs)}`}
          </p>
        </div>
        <div className="ml-auto w-full sm:w-72">
          <SelectField
            label={visitsText.room}
            value={roomCode}
            placeholder={visitsText.allRooms}
            options={rooms.map(({ code, name }) => ({ value: code, label: receptionText.roomOption(code, name) }))}
            onSelect={setRoomCode}
          />
        </div>
      </header>
      <VisitsList key={roomCode} roomCode={roomCode || undefined} />
    </div>
  )
}
