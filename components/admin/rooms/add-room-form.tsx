'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { addRoomMutation } from '@/lib/api/room-setup'
import type { RoomSetup } from '@/lib/contracts/room-setup'
import { roomSetupText } from '@/lib/content/room-setup'
import { isRoomName, NameAndFloor } from './name-and-floor'

const EMPTY = { code: '', name: '', floor: '' }

/** One more room; ready for the next one as soon as it is there. */
export function AddRoomForm({ setup }: { setup: RoomSetup }) {
  const add = useMutation(addRoomMutation(useQueryClient()))
  const [typed, setTyped] = useState(EMPTY)
  const [wasTried, setWasTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const code = typed.code.trim().toUpperCase()
  const isCode = /^[0-9A-Z]{1,8}$/.test(code)
  const change = (part: Partial<typeof EMPTY>) => setTyped({ ...typed, ...part })

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (!isCode || !isRoomName(typed)) return focusFirstError(event.currentTarget)
    if (add.isPending) return
    add.mutate(
      { version: setup.versions.rooms, ...typed, code },
      {
        onSuccess: () => {
          setTyped(EMPTY)
          setWasTried(false)
          form.current?.querySelector('input')?.focus()
        },
      },
    )
  }

  return (
    <Card title={roomSetupText.add}>
      <form ref={form} onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-[1fr_2fr_1fr]">
          <TextField
            label={roomSetupText.code}
            hint={roomSetupText.codeHint}
            value={typed.code}
            onText={(text) => change({ code: text })}
            error={wasTried && !isCode ? roomSetupText.codeWrong : undefined}
          />
          <NameAndFloor value={typed} wasTried={wasTried} onChange={change} />
        </div>
        <ProblemBanner error={add.error} />
        <div>
          <Button type="submit" look="primary" aria-disabled={add.isPending}>
            {roomSetupText.add}
          </Button>
        </div>
      </form>
    </Card>
  )
}
