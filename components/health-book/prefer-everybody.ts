import type { UseQueryResult } from '@tanstack/react-query'
import { otherServices } from '@/lib/content/desk-records'
import type { SourceReport } from '@/lib/contracts/records'

interface Answer {
  sources: SourceReport[]
  othersUnasked?: true | undefined
}

/** Two answers to one question as one: ours, which waits for nobody, until everybody's is there. */
export interface OwnFirst<T> {
  data: T | undefined
  error: Error | null
  /** What is there is ours alone; other services are still being asked. */
  isAskingOthers: boolean
  isFetching: boolean
  refetch: () => Promise<unknown>
}

type Asked<T> = Pick<UseQueryResult<T>, 'data' | 'dataUpdatedAt' | 'error' | 'isFetching' | 'refetch'>

/** `all` is asked once `own` says that there are others; where nothing comes of it, ours stands and says so. */
export function preferEverybody<T extends Answer>(own: Asked<T>, all: Asked<T>): OwnFirst<T> {
  const hasOthers = mayAskOthers(own)
  // Asked anew after a change, ours knows of it first, and by then also what others told before.
  const everybody = hasOthers && all.dataUpdatedAt >= own.dataUpdatedAt ? all.data : undefined
  const isLost = hasOthers && !everybody && all.error !== null
  return {
    data: everybody ?? (isLost && own.data ? withoutOthers(own.data) : own.data),
    error: own.error,
    isAskingOthers: hasOthers && !everybody && !isLost,
    isFetching: own.isFetching,
    refetch: () => Promise.all([own.refetch(), ...(hasOthers ? [all.refetch()] : [])]),
  }
}

/** Whether our own store has answered and named others to ask. */
export function mayAskOthers({ data }: Pick<UseQueryResult<Answer>, 'data'>): boolean {
  return data?.othersUnasked === true
}

function withoutOthers<T extends Answer>(own: T): T {
  const at = own.sources[0]?.at ?? ''
  const lost = { name: otherServices, own: false, state: 'failed', problem: 'unreachable', at } as const
  return { ...own, sources: [...own.sources, lost] }
}
