import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { intakeVisitsRequestSchema } from '@/lib/contracts/intake'
import type { LocalDate } from '@/lib/domain/time/local-date'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

// A year of a large hospital, asked for while its history is being counted for the first time.
const TIMEOUT_MS = 30_000

export const intakeQueries = {
  all: () => ['intake'] as const,
  figures: (period: { from: LocalDate; to: LocalDate }) =>
    queryOptions({
      queryKey: [...intakeQueries.all(), 'figures', period],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/intake',
          body: { period },
          loadSchema: async () => (await import('@/lib/contracts/intake')).intakeResponseSchema,
          signal,
          timeoutMs: TIMEOUT_MS,
        }),
      retry: shouldRetry,
    }),
  /** Each answer is audited: it is asked once per page that somebody opens and never again by itself. */
  visits: (request: z.input<typeof intakeVisitsRequestSchema>) =>
    queryOptions({
      queryKey: [...intakeQueries.all(), 'visits', request],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/intake/visits',
          body: request,
          loadSchema: async () => (await import('@/lib/contracts/intake')).intakeVisitsResponseSchema,
          signal,
          timeoutMs: TIMEOUT_MS,
        }),
      gcTime: 0,
      staleTime: Infinity,
      retry: shouldRetry,
    }),
}
