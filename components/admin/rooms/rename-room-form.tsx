'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { lastTouched } from '@/components/admin/setup/last-touched'
import { SaveBar } from '@/components/admin/setup/save-bar'
import { useDraft } from '@/components/admin/setup/use-draft'
import { renameRoomMutation } from '@/lib/api/room-setup'
import type { RoomSetup, RoomSetupRow } from '@/lib/contracts/room-setup'
import { isRoomName, NameAndFloor } from './name-and-floor'

/** Another name or floor for a room, below its line. */
export function RenameRoomForm({ room, setup }: { room: RoomSetupRow; setup: RoomSetup }) {
  const { code, name, floor = '' } = room
  const save = useMutation(renameRoomMutation(useQueryClient()))
  const draft = useDraft({ name, floor }, lastTouched(setup.changes, 'rooms', code))
  const [wasTried, setWasTried] = useState(false)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (!isRoomName(draft.value)) return focusFirstError(event.currentTarget)
    save.mutate({ version: setup.versions.rooms, code, ...draft.value }, { onSuccess: draft.discard })
  }

  return (
    <form onSubmit={submit} noValidate className="bg-page rounded-control mt-2 flex flex-col gap-3 p-3">
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
        <NameAndFloor value={draft.value} wasTried={wasTried} onChange={draft.change} />
      </div>
      <SaveBar draft={draft} topic="rooms" changes={setup.changes} saving={save} />
    </form>
  )
}
