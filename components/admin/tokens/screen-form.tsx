'use client'

import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { Tick } from '@/components/ui/tick'
import type { CreateScreenRequest } from '@/lib/contracts/tokens'
import { shellText } from '@/lib/content/shell'
import { tokenText } from '@/lib/content/tokens'
import { ChoiceList } from './choice-list'

export interface ScreenRooms {
  rooms: ReadonlyArray<{ code: string; name: string }>
  onClose: () => void
}

interface ScreenFormProps extends ScreenRooms {
  title: string
  initial: CreateScreenRequest
  submitLabel: string
  change: { isPending: boolean; error: Error | null; mutate: (screen: CreateScreenRequest) => void }
}

/** Where a wall screen hangs and what it shows. */
export function ScreenForm({ title, initial, rooms, submitLabel, change, onClose }: ScreenFormProps) {
  const [name, setName] = useState(initial.name)
  const [roomCodes, setRoomCodes] = useState(initial.roomCodes)
  const [showNames, setShowNames] = useState(initial.showNames)
  const [tried, setTried] = useState(false)
  const isName = name.trim() !== ''

  function submit(submitted: FormEvent<HTMLFormElement>): void {
    submitted.preventDefault()
    setTried(true)
    if (!isName) return focusFirstError(submitted.currentTarget)
    if (!change.isPending) change.mutate({ name, roomCodes, showNames })
  }

  return (
    <Dialog title={title} closeLabel={shellText.close} onClose={onClose}>
      <form className="flex flex-col gap-3" noValidate onSubmit={submit}>
        <TextField
          label={tokenText.name}
          hint={tokenText.screenNameHint}
          value={name}
          maxLength={100}
          error={tried && !isName ? tokenText.nameWrong : undefined}
          onText={setName}
        />
        <ChoiceList
          label={tokenText.rooms}
          hint={tokenText.roomsHint}
          options={rooms.map((room) => ({ value: room.code, label: tokenText.roomOption(room.code, room.name) }))}
          chosen={roomCodes}
          onChoose={setRoomCodes}
        />
        <Tick label={tokenText.showNames} checked={showNames} onTick={setShowNames} />
        {change.error && <ProblemBanner error={change.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" aria-disabled={change.isPending}>
            {submitLabel}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {tokenText.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
