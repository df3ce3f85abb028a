import { infiniteQueryOptions, mutationOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { cancelVisitRequestSchema, moveVisitRequestSchema, visitsTodayRequestSchema } from '@/lib/contracts/visits'
import type { VisitId } from '@/lib/domain/visit/visit.schema'
import { fetchWire } from './fetch-wire'
import { shouldRetry, shouldRetryIdempotent } from './should-retry'

const VISITS_A_PAGE = 50

export const visitQueries = {
  all: () => ['visits'] as const,
  /** Root of the day's lists, without the slips: a slip asked again counts as another print. */
  days: () => [...visitQueries.all(), 'today'] as const,
  today: (filter: z.input<typeof visitsTodayRequestSchema>) =>
    queryOptions({
      queryKey: [...visitQueries.days(), filter],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/visits/today',
          body: filter,
          loadSchema: async () => (await import('@/lib/contracts/visits')).visitsTodayResponseSchema,
          signal,
        }),
      retry: shouldRetry,
    }),
  /**
   * The day in pages. Read anew, each page begins where the one above ends by then: a fixed place in the list would
   * hide one visit for every number given meanwhile.
   */
  pages: (filter: { roomCode?: string }) =>
    infiniteQueryOptions({
      queryKey: [...visitQueries.days(), 'pages', filter],
      queryFn: ({ signal, pageParam }) =>
        fetchWire({
          path: '/api/v1/visits/today',
          body: { ...filter, limit: VISITS_A_PAGE, ...(pageParam && { before: pageParam }) },
          loadSchema: async () => (await import('@/lib/contracts/visits')).visitsTodayResponseSchema,
          signal,
        }),
      initialPageParam: '',
      getNextPageParam: ({ visits }) => (visits.length < VISITS_A_PAGE ? undefined : visits.at(-1)?.admittedAt),
      retry: shouldRetry,
    }),
  /** Each answer counts as one print, so it is asked once per mounted slip and never again by itself. */
  ticket: (visitId: VisitId) =>
    queryOptions({
      queryKey: [...visitQueries.all(), 'ticket', visitId],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/visits/ticket',
          body: { visitId },
          loadSchema: async () => (await import('@/lib/contracts/visits')).ticketSlipSchema,
          signal,
        }),
      gcTime: 0,
      staleTime: Infinity,
      retry: shouldRetry,
    }),
}

export const cancelVisitMutation = () =>
  mutationOptions({
    mutationKey: ['visits', 'cancel'],
    mutationFn: (body: z.input<typeof cancelVisitRequestSchema>) =>
      fetchWire({
        path: '/api/v1/visits/cancel',
        body,
        loadSchema: async () => (await import('@/lib/contracts/visits')).cancelVisitResponseSchema,
      }),
  })

/** To another room, with a new number there. Make `requestId` once per press of the button. */
export const moveVisitMutation = () =>
  mutationOptions({
    mutationKey: ['visits', 'move'],
    mutationFn: (body: z.input<typeof moveVisitRequestSchema>) =>
      fetchWire({
        path: '/api/v1/visits/move',
        body,
        loadSchema: async () => (await import('@/lib/contracts/check-ins')).checkInResponseSchema,
      }),
    retry: shouldRetryIdempotent,
  })
