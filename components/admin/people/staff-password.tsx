'use client'

import type { UseMutationResult } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import type { StaffMember } from '@/lib/contracts/staff'
import { staffText } from '@/lib/content/staff'
import { formatClock, formatDay } from '@/lib/utils/format-dates'

/** The part of TanStack's mutation that the button needs; the answer replaces the whole dialog. */
type Reset = Pick<UseMutationResult<unknown, Error, string>, 'error' | 'isPending' | 'mutate'>

/** A one-time password for somebody who forgot theirs; asked once more, since it signs them out. */
export function StaffPassword({ member, reset }: { member: StaffMember; reset: Reset }) {
  const [isAsking, setIsAsking] = useState(false)
  const { oneTimeUntil, userId } = member
  return (
    <>
      <p className="text-table text-soft">{staffText.passwordDetail}</p>
      {oneTimeUntil && (
        <p className="text-table">{staffText.waiting(`${formatClock(oneTimeUntil)} ${formatDay(oneTimeUntil)}`)}</p>
      )}
      {reset.error && <ProblemBanner error={reset.error} />}
      <div className="flex flex-wrap gap-2">
        {isAsking ? (
          <>
            <Button
              look="danger"
              aria-disabled={reset.isPending}
              onClick={() => !reset.isPending && reset.mutate(userId)}
            >
              {staffText.resetConfirm}
            </Button>
            <Button onClick={() => setIsAsking(false)}>{staffText.cancel}</Button>
          </>
        ) : (
          <Button onClick={() => setIsAsking(true)}>{staffText.reset}</Button>
        )}
      </div>
    </>
  )
}
