'use client'

import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { KeyRound } from 'lucide-react'
import { useState } from 'react'
import { ProblemBanner } from '@/components/shell/problem-banner'
import { Button } from '@/components/ui/button'
import { Card } from '@/components/ui/card'
import { Skeleton } from '@/components/ui/skeleton'
import { revokeTokenMutation, tokenQueries } from '@/lib/api/tokens'
import { permissionLabels } from '@/lib/content/permissions'
import { tokenText } from '@/lib/content/tokens'
import { formatClock, formatDay } from '@/lib/utils/format-dates'
import { AddToken } from './add-token'
import { RevokeButton } from './revoke-button'

/** The tokens of other systems, each with what it may do and when it last did. */
export function TokensCard() {
  const { data, error } = useQuery(tokenQueries.tokens())
  const revoke = useMutation(revokeTokenMutation(useQueryClient()))
  const [isAdding, setIsAdding] = useState(false)
  return (
    <Card title={tokenText.tokens}>
      <ProblemBanner error={error ?? revoke.error} />
      {!data && !error && <Skeleton width="w-64" />}
      {data?.tokens.length === 0 && <p className="text-table text-soft">{tokenText.noTokens}</p>}
      <ul className="divide-line divide-y">
        {data?.tokens.map(({ tokenId, name, scopes, createdAt, lastUsedAt }) => (
          <li key={tokenId} className="flex flex-wrap items-start gap-x-4 gap-y-2 py-3">
            <div className="min-w-0 grow basis-72">
              <p className="font-semibold break-words">{name}</p>
              <p className="text-table text-soft">{scopes.map((scope) => permissionLabels[scope]).join(' · ')}</p>
              <p className="text-label text-faint">
                {tokenText.created(formatDay(createdAt))},{' '}
                {lastUsedAt
                  ? tokenText.lastUsed(`${formatClock(lastUsedAt)} ${formatDay(lastUsedAt)}`)
                  : tokenText.neverUsed}
              </p>
            </div>
            <RevokeButton name={name} isPending={revoke.isPending} onRevoke={() => revoke.mutateAsync(tokenId)} />
          </li>
        ))}
      </ul>
      <div className="mt-2">
        <Button icon={<KeyRound aria-hidden size={18} />} onClick={() => setIsAdding(true)}>
          {tokenText.addToken}
        </Button>
      </div>
      {isAdding && <AddToken onClose={() => setIsAdding(false)} />}
    </Card>
  )
}
