'use client'

import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState, type FormEvent } from 'react'
import { focusFirstError } from '@/components/admin/setup/focus-first-error'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/text-field'
import { disableStaffMutation, enableStaffMutation } from '@/lib/api/staff'
import type { StaffMember } from '@/lib/contracts/staff'
import { staffText } from '@/lib/content/staff'

const SHORTEST_REASON = 3

/** Takes an account out of use with a reason, or puts it back. */
export function StaffSwitch({ member, onDone }: { member: StaffMember; onDone: () => void }) {
  const client = useQueryClient()
  const disable = useMutation(disableStaffMutation(client))
  const enable = useMutation(enableStaffMutation(client))
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const isReason = reason.trim().length >= SHORTEST_REASON
  const { userId, name, state, disabledBecause } = member
  const error = disable.error ?? enable.error

  function submit(submitted: FormEvent<HTMLFormElement>): void {
    submitted.preventDefault()
    setTried(true)
    if (!isReason) return focusFirstError(submitted.currentTarget)
    if (disable.isPending) return
    disable.mutate({ userId, reason }, { onSuccess: () => finish(staffText.disabled(name)) })
  }

  function finish(news: string): void {
    notify(news)
    onDone()
  }

  return (
    <>
      {state === 'idle' && <p className="text-table text-soft">{staffText.idleDetail}</p>}
      {disabledBecause && <p className="text-table">{staffText.disabledBecause(disabledBecause)}</p>}
      {state !== 'active' && (
        <div>
          <Button
            aria-disabled={enable.isPending}
            onClick={() => {
              if (!enable.isPending) enable.mutate(userId, { onSuccess: () => finish(staffText.enabled(name)) })
            }}
          >
            {staffText.enable}
          </Button>
        </div>
      )}
      {state !== 'disabled' && (
        <form className="flex flex-col gap-2" noValidate onSubmit={submit}>
          <p className="text-table text-soft">{staffText.disableDetail}</p>
          <TextField
            label={staffText.reason}
            value={reason}
            maxLength={200}
            error={tried && !isReason ? staffText.reasonWrong : undefined}
            onText={setReason}
          />
          <div className="flex flex-wrap gap-2">
            {staffText.reasons.map((ready) => (
              <Button key={ready} size="small" onClick={() => setReason(ready)}>
                {ready}
              </Button>
            ))}
          </div>
          <div>
            <Button type="submit" look="danger" aria-disabled={disable.isPending}>
              {staffText.disable}
            </Button>
          </div>
        </form>
      )}
      {error && <ProblemBanner error={error} />}
    </>
  )
}
