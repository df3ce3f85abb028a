'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { queueQueries, type sendVisitMutation } from '@/lib/api/queue'
import { roomQueries } from '@/lib/api/rooms'
import { moveVisitMutation, visitQueries } from '@/lib/api/visits'
import { receptionText } from '@/lib/content/reception'
import { visitText } from '@/lib/content/visit-panels'
import { shellText } from '@/lib/content/shell'
import { visitsText } from '@/lib/content/visits'
import { randomUuid } from '@/lib/utils/random-uuid'
import type { VisitHandle } from './visit-handle'

interface MoveVisitProps {
  visit: VisitHandle
  /** Whose right to move it is: the desk's, or a nurse's. */
  mutation?: typeof moveVisitMutation | typeof sendVisitMutation
  onClose: () => void
}

/** Another room and a new number there; pressed twice, it still moves once. */
export function MoveVisit({ visit, mutation = moveVisitMutation, onClose }: MoveVisitProps) {
  const client = useQueryClient()
  const rooms = useQuery(roomQueries.all()).data?.rooms ?? []
  const [requestId] = useState(randomUuid)
  const [roomCode, setRoomCode] = useState('')
  const [tried, setTried] = useState(false)
  const move = useMutation({
    ...mutation(),
    onSuccess: ({ ticket }) => {
      notify(visitsText.moved(visit.label, ticket.label, ticket.roomCode))
      void client.invalidateQueries({ queryKey: visitQueries.days() })
      void client.invalidateQueries({ queryKey: roomQueries.all().queryKey })
      void client.invalidateQueries({ queryKey: queueQueries.all() })
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
