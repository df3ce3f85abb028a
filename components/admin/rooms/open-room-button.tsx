'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Banner } from '@/components/ui/banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { openRoomMutation } from '@/lib/api/room-setup'
import { ApiError } from '@/lib/api/api-error'
import type { RoomSetupRow } from '@/lib/contracts/room-setup'
import { roomSetupText } from '@/lib/content/room-setup'

/** Opens or closes a room; where people wait, it asks once more before it closes. */
export function OpenRoomButton({ room, version }: { room: RoomSetupRow; version: number }) {
  const { code, open, waiting } = room
  const save = useMutation(openRoomMutation(useQueryClient()))
  const [isAsking, setIsAsking] = useState(false)
  const stopAsking = () => setIsAsking(false)

  function change(evenWaiting: boolean) {
    if (save.isPending) return
    save.mutate(
      { version, code, open: !open, evenWaiting },
      {
        onSuccess: stopAsking,
        onError: (error) => setIsAsking(error instanceof ApiError && error.code === 'room_has_waiting'),
      },
    )
  }

  return (
    <>
      <Button
        size="small"
        aria-label={open ? roomSetupText.closeOf(code) : roomSetupText.reopenOf(code)}
        onClick={() => (open && waiting > 0 ? setIsAsking(true) : change(false))}
      >
        {open ? roomSetupText.close : roomSetupText.reopen}
      </Button>
      {save.error && !isAsking && <ProblemBanner error={save.error} />}
      {isAsking && (
        <Dialog
          title={roomSetupText.closeWaiting(code, waiting)}
          closeLabel={roomSetupText.keepOpen}
          onClose={stopAsking}
        >
          <Banner tone="attention">{roomSetupText.closeWaitingDetail}</Banner>
          <div className="mt-4 flex flex-wrap gap-2">
            <Button data-next-key onClick={stopAsking}>
              {roomSetupText.keepOpen}
            </Button>
            <Button look="danger" aria-disabled={save.isPending} onClick={() => change(true)}>
              {roomSetupText.closeAnyway}
            </Button>
          </div>
        </Dialog>
      )}
    </>
  )
}
