import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { coverageQueries } from '@/lib/api/coverage'
import { gatewayQueries } from '@/lib/api/gateway'
import type { CoverageRequest } from '@/lib/contracts/coverage'
import type { Coverage } from '@/lib/domain/coverage/coverage.schema'
import { coverageQuestion } from './coverage-question'
import { useLookupToken } from './use-lookup-token'
import { useSettled } from './use-settled'
import type { VisitState } from './visit-state'

const ASK_AGAIN_MS = 15_000
// History and co-payment come after the card, in real life up to a minute later.
const FIRST_PAUSE_FOR_PARTS_MS = 2_000
const TYPING_PAUSE_MS = 500
// Only its shape is needed while nothing is asked.
const NOTHING: CoverageRequest = { fullName: '', birthDate: { year: 1900 } }

/** What insurance says about the person in front, asked beside everything else and again while it has no answer. */
export function useCoverage(state: VisitState) {
  const client = useQueryClient()
  const isTyping = state.kind === 'ready' && state.draft.subject.kind === 'new'
  const question = useSettled(coverageQuestion(state), isTyping ? TYPING_PAUSE_MS : 0)
  const token = useLookupToken(question)
  const options = coverageQueries.ask(question ?? NOTHING, token)
  const query = useQuery({
    ...options,
    enabled: question !== undefined,
    refetchInterval: ({ state: { data, dataUpdateCount } }) => pauseBeforeAskingAgain(data, dataUpdateCount),
  })
  // The answer also tells how the gateway does: the top bar need not wait for its own turn.
  useEffect(() => {
    if (query.dataUpdatedAt > 0) void client.invalidateQueries({ queryKey: gatewayQueries.health().queryKey })
  }, [client, query.dataUpdatedAt])
  const times = client.getQueryState(options.queryKey)?.dataUpdateCount ?? 0
  return { ...query, times, isAsked: question !== undefined }
}

function pauseBeforeAskingAgain(coverage: Coverage | undefined, answers: number): number | false {
  if (coverage?.status === 'unverified') return ASK_AGAIN_MS
  if (coverage?.pending) return Math.min(FIRST_PAUSE_FOR_PARTS_MS * 2 ** (answers - 1), ASK_AGAIN_MS)
  return false
}
