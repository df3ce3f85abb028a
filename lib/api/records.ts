import { queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { healthBookRequestSchema, papersRequestSchema } from '@/lib/contracts/records'
import type { VisitRouteRequest } from '@/lib/contracts/visit-route'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

// Without `ownOnly` other services are asked too, each with its own limit; the server answers with what it has by then.
const TIMEOUT_MS = 20_000
// Nobody's records stay in the browser once no screen shows them.
const FORGET = { gcTime: 0, staleTime: Infinity, retry: shouldRetry } as const

/** `token` comes from `nextLookupToken()`, a new one for each person at the desk. */
export const recordQueries = {
  all: () => ['records'] as const,
  /** Roots of what a word about a paper makes stale: the papers' cards and what the visit counts as. */
  decisive: () => [[...recordQueries.all(), 'papers'] as const, [...recordQueries.all(), 'route'] as const],
  papers: (request: z.input<typeof papersRequestSchema>, token: number) =>
    queryOptions({
      queryKey: [...recordQueries.all(), 'papers', token, request.ownOnly ?? false],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/records/papers',
          body: request,
          loadSchema: async () => (await import('@/lib/contracts/records')).papersResponseSchema,
          signal,
          timeoutMs: TIMEOUT_MS,
        }),
      ...FORGET,
    }),
  healthBook: (request: z.input<typeof healthBookRequestSchema>, token: number) =>
    queryOptions({
      queryKey: [...recordQueries.all(), 'health-book', token, request.ownOnly ?? false],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/records/health-book',
          body: request,
          loadSchema: async () => (await import('@/lib/contracts/records')).healthBookResponseSchema,
          signal,
          timeoutMs: TIMEOUT_MS,
        }),
      ...FORGET,
    }),
  /** `evidence` says which answer of the gateway is known: a newer one is another question. */
  route: (request: VisitRouteRequest, token: number, evidence: number) =>
    queryOptions({
      queryKey: [
        ...recordQueries.all(),
        'route',
        token,
        request.paperIds,
        request.routeGrounds,
        request.emergency ?? false,
        evidence,
      ],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/visits/route',
          body: request,
          loadSchema: async () => (await import('@/lib/contracts/visit-route')).visitRouteResponseSchema,
          signal,
        }),
      ...FORGET,
    }),
}
