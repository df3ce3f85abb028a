'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { notify } from '@/components/shell/notices'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Skeleton } from '@/components/ui/skeleton'
import { endSessionsMutation, staffQueries } from '@/lib/api/staff'
import type { EndSessionsRequest, StaffMember } from '@/lib/contracts/staff'
import { describeBrowser, staffText } from '@/lib/content/staff'
import { formatClock, formatDay } from '@/lib/utils/format-dates'

/** Where somebody is signed in now, and the way to end it. */
export function StaffSessions({ member }: { member: StaffMember }) {
  const { data, error } = useQuery(staffQueries.sessions(member.userId))
  const end = useMutation(endSessionsMutation(useQueryClient()))
  const sessions = data?.sessions ?? []

  function endOf(body: EndSessionsRequest): void {
    if (!end.isPending) end.mutate(body, { onSuccess: ({ ended }) => notify(staffText.ended(ended)) })
  }

  return (
    <>
      <ProblemBanner error={error ?? end.error} />
      {!data && !error && <Skeleton width="w-48" />}
      {data && sessions.length === 0 && <p className="text-table text-soft">{staffText.noSessions}</p>}
      <ul className="divide-line divide-y">
        {sessions.map(({ sessionId, startedAt, lastUsedAt, address, browser }) => (
          <li key={sessionId} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2">
            <span className="text-table min-w-0 grow basis-48">
              {describeBrowser(browser)} · {address}
              <span className="text-label text-faint block">
                {staffText.sessionLine(
                  `${formatClock(startedAt)} ${formatDay(startedAt)}`,
                  `${formatClock(lastUsedAt)} ${formatDay(lastUsedAt)}`,
                )}
              </span>
            </span>
            <Button size="small" onClick={() => endOf({ userId: member.userId, sessionId })}>
              {staffText.endSession}
            </Button>
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <div>
          <Button size="small" onClick={() => endOf({ userId: member.userId })}>
            {staffText.endAll}
          </Button>
        </div>
      )}
    </>
  )
}
