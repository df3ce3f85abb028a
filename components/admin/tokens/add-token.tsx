'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { ShownOnce } from '@/components/admin/shown-once'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { createTokenMutation } from '@/lib/api/tokens'
import { permissionLabels } from '@/lib/content/permissions'
import { shellText } from '@/lib/content/shell'
import { tokenText } from '@/lib/content/tokens'
import type { Permission } from '@/lib/domain/access/permission'
import { ChoiceList } from './choice-list'
import { SCOPES } from './scopes'

const SCOPE_OPTIONS = SCOPES.map((value) => ({ value, label: permissionLabels[value] }))

/** A token for another system; its text is shown in the place of the form, this once. */
export function AddToken({ onClose }: { onClose: () => void }) {
  const create = useMutation(createTokenMutation(useQueryClient()))
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<Permission[]>([])
  const [tried, setTried] = useState(false)
  const isName = name.trim() !== ''

  function submit(submitted: FormEvent<HTMLFormElement>): void {
    submitted.preventDefault()
    setTried(true)
    if (!isName || scopes.length === 0) return focusFirstError(submitted.currentTarget)
    if (!create.isPending) create.mutate({ name, scopes })
  }

  if (create.data) {
    return (
      <ShownOnce
        title={tokenText.tokenTitle(name.trim())}
        secret={create.data.token}
        detail={tokenText.tokenDetail}
        closeLabel={tokenText.close}
        onClose={onClose}
      />
    )
  }
  return (
    <Dialog title={tokenText.addToken} closeLabel={shellText.close} onClose={onClose}>
      <form className="flex flex-col gap-3" noValidate onSubmit={submit}>
        <TextField
          label={tokenText.name}
          hint={tokenText.tokenNameHint}
          value={name}
          maxLength={100}
          error={tried && !isName ? tokenText.nameWrong : undefined}
          onText={setName}
        />
        <ChoiceList
          label={tokenText.scopes}
          hint={tokenText.scopesHint}
          error={tried && scopes.length === 0 ? tokenText.scopesWrong : undefined}
          options={SCOPE_OPTIONS}
          chosen={scopes}
          onChoose={setScopes}
        />
        {create.error && <ProblemBanner error={create.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" aria-disabled={create.isPending}>
            {tokenText.create}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {tokenText.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
