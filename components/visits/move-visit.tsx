'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { roomQueries } from '@/lib/api/rooms'
import { moveVisitMutation, visitQueries } from '@/lib/api/visits'
import { receptionText } from '@/lib/content/reception'
import { visitText } from '@/lib/content/visit-panels'
import { shellText } from '@/lib/content/shell'
import { visitsText } from '@/lib/content/visits'
import { randomUuid } from '@/lib/utils/random-uuid'
import type { VisitHandle } from './visit-handle'

/** Another room and a new number there; pressed twice, it still moves once. */
export function MoveVisit({ visit, onClose }: { visit: VisitHandle; onClose: () => void }) {
  const client = useQueryClient()
  const rooms = useQuery(roomQueries.all()).data?.rooms ?? []
  const [requestId] = useState(randomUuid)
  const [roomCode, setRoomCode] = useState('')
  const [tried, setTried] = useState(false)
  const move = useMutation({
    ...moveVisitMutation(),
    onSuccess: ({ ticket }) => {
      notify(visitsText.moved(visit.label, ticket.label, ticket.roomCode))
      void client.invalidateQueries({ queryKey: visitQueries.days() })
      void client.invalidateQueries({ queryKey: roomQueries.all().queryKey })
      onClose()
    },
  })

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    setTried(true)
    if (roomCode && !move.isPending) move.mutate({ requestId, visitId: visit.visitId, roomCode })
  }

  return (
    <Dialog title={visitsText.moveTitle(visit.label, visit.fullName)} closeLabel={shellText.close} onClose={onClose}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <p className="text-table text-soft">{visitsText.moveDetail}</p>
        <SelectField
          label={receptionText.room}
          value={roomCode}
          placeholder={receptionText.chooseRoom}
          options={rooms
            .filter(({ code }) => code !== visit.roomCode)
            .map(({ code, name, waiting }) => ({
              value: code,
              label: `${receptionText.roomOption(code, name)} (${receptionText.waiting(waiting)})`,
            }))}
          error={tried && !roomCode ? receptionText.chooseRoom : undefined}
          onSelect={setRoomCode}
        />
        {move.error && <ProblemBanner error={move.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" aria-disabled={move.isPending}>
            {visitsText.confirmMove}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {visitText.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
