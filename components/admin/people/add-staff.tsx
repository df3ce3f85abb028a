'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { SelectField } from '@/components/ui/select-field'
import { TextField } from '@/components/ui/text-field'
import { createStaffMutation } from '@/lib/api/staff'
import { shellText } from '@/lib/content/shell'
import { staffText } from '@/lib/content/staff'
import type { Role } from '@/lib/domain/access/role'
import { OneTimePassword } from './one-time-password'
import { ROLE_OPTIONS } from './role-options'

const USERNAME = /^[a-z0-9_.]{3,30}$/
const SHORTEST_NAME = 2

/** A new account; its one-time password is shown in the place of the form, this once. */
export function AddStaff({ onClose }: { onClose: () => void }) {
  const create = useMutation(createStaffMutation(useQueryClient()))
  const [name, setName] = useState('')
  const [username, setUsername] = useState('')
  const [role, setRole] = useState<Role | ''>('')
  const [tried, setTried] = useState(false)
  const isName = name.trim().length >= SHORTEST_NAME
  const isUsername = USERNAME.test(username.trim().toLowerCase())

  function submit(submitted: FormEvent<HTMLFormElement>): void {
    submitted.preventDefault()
    setTried(true)
    if (!isName || !isUsername || role === '') return focusFirstError(submitted.currentTarget)
    if (!create.isPending) create.mutate({ name, username, role })
  }

  if (create.data) return <OneTimePassword name={name} issued={create.data} onClose={onClose} />
  return (
    <Dialog title={staffText.add} closeLabel={shellText.close} onClose={onClose}>
      <form className="flex flex-col gap-3" noValidate onSubmit={submit}>
        <TextField
          label={staffText.name}
          value={name}
          maxLength={100}
          error={tried && !isName ? staffText.nameWrong : undefined}
          onText={setName}
        />
        <TextField
          label={staffText.username}
          hint={staffText.usernameHint}
          value={username}
          maxLength={30}
          autoCapitalize="none"
          error={tried && !isUsername ? staffText.usernameWrong : undefined}
          onText={setUsername}
        />
        <SelectField
          label={staffText.role}
          value={role}
          placeholder={staffText.chooseRole}
          options={ROLE_OPTIONS}
          error={tried && role === '' ? staffText.roleWrong : undefined}
          onSelect={setRole}
        />
        {create.error && <ProblemBanner error={create.error} />}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" aria-disabled={create.isPending}>
            {staffText.create}
          </Button>
          <Button shortcut="Esc" onClick={onClose}>
            {staffText.cancel}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
