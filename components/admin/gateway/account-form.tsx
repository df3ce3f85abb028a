'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { SaveBar } from '@/components/admin/setup/save-bar'
import { useDraft } from '@/components/admin/setup/use-draft'
import { Card } from '@/components/ui/card'
import { TextField } from '@/components/ui/text-field'
import { changeGatewayAccountMutation } from '@/lib/api/gateway-setup'
import type { GatewaySetup } from '@/lib/contracts/gateway-setup'
import { gatewaySetupText } from '@/lib/content/gateway-setup'

/** Another account, officer or password. A password is typed, sent once and never shown again. */
export function AccountForm({ setup }: { setup: GatewaySetup }) {
  const save = useMutation(changeGatewayAccountMutation(useQueryClient()))
  const kept = { username: setup.username, officerName: setup.officerName, password: '', officerId: '' }
  const draft = useDraft(kept, setup.version)
  const [wasTried, setWasTried] = useState(false)
  const { username, officerName, password, officerId } = draft.value
  const wrong = {
    username: username.trim().length < 3 || username.trim().length > 50,
    officerName: officerName.trim().length < 3,
    officerId: officerId.trim() !== '' && !/^\d{12}$/.test(officerId.trim()),
  }
  const errorOf = (field: keyof typeof wrong, text: string) => (wasTried && wrong[field] ? text : undefined)

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    setWasTried(true)
    if (wrong.username || wrong.officerName || wrong.officerId) return focusFirstError(event.currentTarget)
    const account = {
      username,
      officerName,
      ...(password !== '' && { password }),
      ...(officerId.trim() !== '' && { officerId: officerId.trim() }),
    }
    save.mutate({ version: draft.version, ...account }, { onSuccess: draft.discard })
  }

  return (
    <Card title={gatewaySetupText.change}>
      <form onSubmit={submit} noValidate className="flex flex-col gap-3">
        <div className="grid gap-3 sm:grid-cols-2">
          <TextField
            label={gatewaySetupText.username}
            hint={gatewaySetupText.usernameHint}
            value={username}
            onText={(text) => draft.change({ username: text })}
            error={errorOf('username', gatewaySetupText.usernameWrong)}
          />
          <TextField
            label={gatewaySetupText.password}
            hint={gatewaySetupText.passwordHint}
            type="password"
            autoComplete="new-password"
            value={password}
            onText={(text) => draft.change({ password: text })}
          />
          <TextField
            label={gatewaySetupText.officerName}
            hint={gatewaySetupText.officerNameHint}
            value={officerName}
            onText={(text) => draft.change({ officerName: text })}
            error={errorOf('officerName', gatewaySetupText.officerNameWrong)}
          />
          <TextField
            label={gatewaySetupText.officerId}
            hint={gatewaySetupText.officerIdHint(setup.maskedOfficerId)}
            inputMode="numeric"
            value={officerId}
            onText={(text) => draft.change({ officerId: text })}
            error={errorOf('officerId', gatewaySetupText.officerIdWrong)}
          />
        </div>
        <SaveBar draft={draft} topic="gateway" changes={setup.changes} saving={save} label={gatewaySetupText.save} />
      </form>
    </Card>
  )
}
