'use client'

import { useQuery } from '@tanstack/react-query'
import { ChangeHistory } from '@/components/admin/setup/change-history'
import { SetupPage } from '@/components/admin/setup/setup-page'
import { roomSetupQuery } from '@/lib/api/room-setup'
import { roomSetupText } from '@/lib/content/room-setup'
import { AddRoomForm } from './add-room-form'
import { RoomsCard } from './rooms-card'
import { ServicesCard } from './services-card'

/** Rooms in the order of the house, and the services they offer. */
export function RoomsScreen() {
  const { data, error } = useQuery(roomSetupQuery())
  return (
    <SetupPage title={roomSetupText.title} intro={roomSetupText.intro} error={error} isWaiting={!data}>
      {data && (
        <>
          <RoomsCard setup={data} />
          <AddRoomForm setup={data} />
          <ServicesCard setup={data} />
          <ChangeHistory changes={data.changes} />
        </>
      )}
    </SetupPage>
  )
}
