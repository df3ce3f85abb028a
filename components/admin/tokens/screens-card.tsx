'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { MonitorUp } from 'lucide-react'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { revokeScreenMutation, tokenQueries } from '@/lib/api/tokens'
import { tokenText } from '@/lib/content/tokens'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { AddScreen } from './add-screen'
import { ChangeScreen } from './change-screen'
import { RevokeButton } from './revoke-button'

const TONES = { paired: 'good', waiting: 'note', lapsed: 'attention' } as const

/** The wall screens: where they hang, what they show, when they were last alive. */
export function ScreensCard() {
  const { data, error } = useQuery(tokenQueries.screens())
  const revoke = useMutation(revokeScreenMutation(useQueryClient()))
  const [isAdding, setIsAdding] = useState(false)
  const [changedId, setChangedId] = useState<string>()
  const changed = data?.screens.find(({ screenId }) => screenId === changedId)
  return (
    <Card title={tokenText.screens}>
      <ProblemBanner error={error ?? revoke.error} />
      {!data && !error && <Skeleton width="w-64" />}
      {data?.screens.length === 0 && <p className="text-table text-soft">{tokenText.noScreens}</p>}
      <ul className="divide-line divide-y">
        {data?.screens.map(({ screenId, name, roomCodes, showNames, state, lastSeenAt }) => (
          <li key={screenId} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 grow basis-72">
              <p className="font-semibold break-words">{name}</p>
              <p className="text-table text-soft">
                {roomCodes.length === 0 ? tokenText.allRooms : tokenText.roomList(roomCodes)} ·{' '}
                {showNames ? tokenText.namesShown : tokenText.namesHidden}
                {lastSeenAt && ` · ${tokenText.lastSeen(`${formatClock(lastSeenAt)} ${formatDay(lastSeenAt)}`)}`}
              </p>
            </div>
            <Badge tone={TONES[state]}>{tokenText.states[state]}</Badge>
            <Button size="small" aria-label={tokenText.changeScreenOf(name)} onClick={() => setChangedId(screenId)}>
              {tokenText.changeScreen}
            </Button>
            <RevokeButton name={name} isPending={revoke.isPending} onRevoke={() => revoke.mutateAsync(screenId)} />
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <Button icon={<MonitorUp aria-hidden size={18} />} onClick={() => setIsAdding(true)}>
          {tokenText.addScreen}
        </Button>
      </div>
      {changed && (
        <ChangeScreen
          key={changed.screenId}
          screen={changed}
          rooms={data?.rooms ?? []}
          onClose={() => setChangedId(undefined)}
        />
      )}
      {isAdding && <AddScreen rooms={data?.rooms ?? []} onClose={() => setIsAdding(false)} />}
    </Card>
  )
}
