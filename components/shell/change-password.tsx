'use client'

import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { Dialog } from '@/components/ui/dialog'
import { TextField } from '@/components/ui/text-field'
import { changePasswordMutation } from '@/lib/api/change-password'
import { shellText } from '@/lib/content/shell'
import { notify } from './notices'
import { ProblemBanner } from './problem-banner'

export function ChangePassword({ onClose }: { onClose: () => void }) {
  const [currentPassword, setCurrentPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const change = useMutation({
    ...changePasswordMutation(),
    onSuccess: () => {
      notify(shellText.passwordChanged)
      onClose()
    },
  })

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    if (currentPassword && newPassword && !change.isPending) change.mutate({ currentPassword, newPassword })
  }

  return (
    <Dialog title={shellText.changePassword} closeLabel={shellText.close} onClose={onClose}>
      <form className="flex flex-col gap-3" onSubmit={submit}>
        <TextField
          label={shellText.currentPassword}
          type="password"
          value={currentPassword}
          autoComplete="current-password"
          required
          onText={setCurrentPassword}
        />
        <TextField
          label={shellText.newPassword}
          hint={shellText.newPasswordHint}
          type="password"
          value={newPassword}
          autoComplete="new-password"
          required
          onText={setNewPassword}
        />
        {change.error && <ProblemBanner error={change.error} />}
        <Button type="submit" look="primary" aria-disabled={change.isPending}>
          {shellText.changePassword}
        </Button>
      </form>
    </Dialog>
  )
}
