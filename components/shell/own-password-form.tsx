'use client'

import { useMutation } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { changePasswordMutation } from '@/lib/api/change-password'
import { PASSWORD_MIN_LENGTH } from '@/lib/domain/access/password-policy'
import { shellText } from '@/lib/content/shell'
import { ProblemBanner } from './problem-banner'

interface OwnPasswordFormProps {
  /** Given where it was typed a moment ago, at sign-in. */
  currentPassword?: string
  onChanged: () => void
}

/** One's own password: the present one, and the new one twice. What was typed stays after a refusal. */
export function OwnPasswordForm({ currentPassword: given, onChanged }: OwnPasswordFormProps) {
  const [currentPassword, setCurrentPassword] = useState(given ?? '')
  const [newPassword, setNewPassword] = useState('')
  const [repeated, setRepeated] = useState('')
  const [tried, setTried] = useState(false)
  const change = useMutation({ ...changePasswordMutation(), onSuccess: onChanged })
  const isShort = newPassword.length < PASSWORD_MIN_LENGTH
  const isOther = repeated !== newPassword

  function submit(submitted: FormEvent): void {
    submitted.preventDefault()
    setTried(true)
    if (!currentPassword || isShort || isOther || change.isPending) return
    change.mutate({ currentPassword, newPassword })
  }

  return (
    <form className="flex flex-col gap-3" noValidate onSubmit={submit}>
      {given === undefined && (
        <TextField
          label={shellText.currentPassword}
          type="password"
          value={currentPassword}
          autoComplete="current-password"
          required
          error={tried && !currentPassword ? shellText.currentPasswordMissing : undefined}
          onText={setCurrentPassword}
        />
      )}
      <TextField
        label={shellText.newPassword}
        hint={shellText.newPasswordHint}
        type="password"
        value={newPassword}
        autoComplete="new-password"
        required
        error={tried && isShort ? shellText.newPasswordShort : undefined}
        onText={setNewPassword}
      />
      <TextField
        label={shellText.repeatPassword}
        type="password"
        value={repeated}
        autoComplete="new-password"
        required
        error={tried && !isShort && isOther ? shellText.repeatPasswordOther : undefined}
        onText={setRepeated}
      />
      {change.error && <ProblemBanner error={change.error} />}
      <Button type="submit" look="primary" aria-disabled={change.isPending}>
        {shellText.changePassword}
      </Button>
    </form>
  )
}
