'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { ShownOnce } from '@/components/admin/shown-once'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { Tick } from '@/components/ui/tick'
import { createScreenMutation } from '@/lib/api/tokens'
import { shellText } from '@/lib/content/shell'
import { tokenText } from '@/lib/content/tokens'
import { formatClock } from '@/lib/utils/format-dates'
import { ChoiceList } from './choice-list'

interface AddScreenProps {
  rooms: ReadonlyArray<{ code: string; name: string }>
  onClose: () => void
}

/** A wall screen; the code that pairs it is shown in the place of the form, this once. */
export function AddScreen({ rooms, onClose }: AddScreenProps) {
  const create = useMutation(createScreenMutation(useQueryClient()))
  const [name, setName] = useState('')
  const [roomCodes, setRoomCodes] = useState<string[]>([])
  const [showNames, setShowNames] = useState(false)
  const [tried, setTried] = useState(false)
  const isName = name.trim() !== ''

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    setTried(true)
    if (isName && !create.isPending) create.mutate({ name, roomCodes, showNames })
  }

  if (create.data) {
    return (
      <ShownOnce
        title={tokenText.screenTitle(name.trim())}
        secret={create.data.pairingCode}
        detail={tokenText.screenDetail(formatClock(create.data.until))}
        closeLabel={tokenText.close}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog title={tokenText.addScreen} closeLabel={shellText.close} onClose={onClose}>
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
        {create.error && <ProblemBanner error={create.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" aria-disabled={create.isPending}>
            {tokenText.createScreen}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {tokenText.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
