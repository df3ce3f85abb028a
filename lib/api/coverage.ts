import { queryOptions } from '@tanstack/react-query'
import type { CoverageRequest } from '@/lib/contracts/coverage'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

// The server waits at most BHXH_TIMEOUT_MS (8 s by default) for the gateway and answers 200 whatever that says.
const TIMEOUT_MS = 20_000

/** `token` comes from `nextLookupToken()`; "hỏi lại" is `refetch()`. */
export const coverageQueries = {
  all: () => ['coverage'] as const,
  ask: (request: CoverageRequest, token: number) =>
    queryOptions({
      queryKey: [...coverageQueries.all(), token],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/coverage',
          body: request,
          loadSchema: async () => (await import('@/lib/contracts/coverage')).coverageResponseSchema,
          signal,
          timeoutMs: TIMEOUT_MS,
        }),
      gcTime: 0,
      staleTime: Infinity,
      retry: shouldRetry,
    }),
}
