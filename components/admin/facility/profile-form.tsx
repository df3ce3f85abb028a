'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { SaveBar } from '@/components/admin/setup/save-bar'
import { useDraft } from '@/components/admin/setup/use-draft'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { changeProfileMutation } from '@/lib/api/facility-setup'
import type { FacilitySetup } from '@/lib/contracts/facility-setup'
import { facilityText } from '@/lib/content/facility-setup'
import { readWholeNumber } from './read-numbers'

/** Name, and the rhythm of priority calls. */
export function ProfileForm({ setup }: { setup: FacilitySetup }) {
  const { profile, versions, changes, facilityCode } = setup
  const save = useMutation(changeProfileMutation(useQueryClient()))
  const kept = { name: profile.name, callsPerTurn: String(profile.callsPerTurn) }
  const draft = useDraft(kept, versions.profile)
  const [wasTried, setWasTried] = useState(false)
  const { name, callsPerTurn: calls } = draft.value
  const isName = name.trim().length >= 3 && name.trim().length <= 200
  const callsPerTurn = readWholeNumber(calls, 1, 20)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (!isName || callsPerTurn === undefined) return focusFirstError(event.currentTarget)
    save.mutate({ version: draft.version, name, callsPerTurn }, { onSuccess: draft.discard })
  }

  return (
    <Card title={facilityText.profile} aside={facilityText.code(facilityCode)}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={facilityText.name}
            hint={facilityText.nameHint}
            value={name}
            onText={(text) => draft.change({ name: text })}
            error={wasTried && !isName ? facilityText.nameWrong : undefined}
          />
          <TextField
            label={facilityText.callsPerTurn}
            hint={facilityText.callsPerTurnHint}
            inputMode="numeric"
            value={calls}
            onText={(text) => draft.change({ callsPerTurn: text })}
            error={wasTried && callsPerTurn === undefined ? facilityText.callsPerTurnWrong : undefined}
          />
        </div>
        <SaveBar draft={draft} topic="facility" changes={changes} saving={save} />
      </form>
    </Card>
  )
}
