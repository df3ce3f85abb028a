'use client'

import { useQuery } from '@tanstack/react-query'
import { gatewayQueries } from '@/lib/api/gateway'
import { describeGateway } from '@/lib/content/shell'
import { joinClasses } from '@/lib/utils/join-classes'

const DOTS = { unknown: 'bg-faint', up: 'bg-good', slow: 'bg-attention', down: 'bg-wrong' } as const

/** How the insurance gateway does: a dot, a word, seconds. */
export function GatewayState() {
  const { data } = useQuery(gatewayQueries.health())
  if (!data) return null
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className={joinClasses('size-2.5 shrink-0 rounded-full', DOTS[data.state])} />
      {describeGateway(data)}
    </span>
  )
}
