import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { healthBookRequestSchema } from '@/lib/contracts/records'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

// Other lookup services are asked too, each with a limit of its own.
const TIMEOUT_MS = 20_000

export const healthBookQueries = {
  /** `token` comes from `nextLookupToken()`. Nothing of the answer stays once no screen shows it. */
  ask: (request: z.input<typeof healthBookRequestSchema>, token: number) =>
    queryOptions({
      queryKey: ['health-book', token, request.ownOnly ?? false],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/records/health-book',
          body: request,
          loadSchema: async () => (await import('@/lib/contracts/records')).healthBookResponseSchema,
          signal,
          timeoutMs: TIMEOUT_MS,
        }),
      gcTime: 0,
      staleTime: Infinity,
      retry: shouldRetry,
    }),
}
