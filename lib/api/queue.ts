import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { callAgainRequestSchema, callNextRequestSchema, queueChangeRequestSchema } from '@/lib/contracts/queue'
import type { moveVisitRequestSchema } from '@/lib/contracts/visits'
import { fetchWire } from './fetch-wire'
import { shouldRetry, shouldRetryIdempotent } from './should-retry'

export const queueQueries = {
  all: () => ['queue'] as const,
  room: (roomCode: string) =>
    queryOptions({
      queryKey: [...queueQueries.all(), roomCode],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/queue/list',
          body: { roomCode },
          loadSchema: async () => (await import('@/lib/contracts/queue')).queueResponseSchema,
          signal,
        }),
      retry: shouldRetry,
    }),
}

/** Make `requestId` once per press of the button: a lost answer asked for again is the same call. */
export const callNextMutation = () =>
  mutationOptions({
    mutationKey: ['queue', 'call-next'],
    mutationFn: (body: z.input<typeof callNextRequestSchema>) =>
      fetchWire({ path: '/api/v1/queue/call-next', body, loadSchema: loadCalled }),
    retry: shouldRetryIdempotent,
  })

/** As `callNextMutation`, for somebody who was called and has not come. */
export const callAgainMutation = () =>
  mutationOptions({
    mutationKey: ['queue', 'call-again'],
    mutationFn: (body: z.input<typeof callAgainRequestSchema>) =>
      fetchWire({ path: '/api/v1/queue/call-again', body, loadSchema: loadCalled }),
    retry: shouldRetryIdempotent,
  })

/** Pressed again, it changes nothing and succeeds. */
export const changeQueueMutation = () =>
  mutationOptions({
    mutationKey: ['queue', 'change'],
    mutationFn: (body: z.input<typeof queueChangeRequestSchema>) =>
      fetchWire({
        path: '/api/v1/queue/change',
        body,
        loadSchema: async () => (await import('@/lib/contracts/queue')).queueChangeResponseSchema,
      }),
    retry: shouldRetryIdempotent,
  })

/** A nurse sends a visit to another room, with a new number there. */
export const sendVisitMutation = () =>
  mutationOptions({
    mutationKey: ['queue', 'send'],
    mutationFn: (body: z.input<typeof moveVisitRequestSchema>) =>
      fetchWire({
        path: '/api/v1/queue/send',
        body,
        loadSchema: async () => (await import('@/lib/contracts/check-ins')).checkInResponseSchema,
      }),
    retry: shouldRetryIdempotent,
  })

const loadCalled = async () => (await import('@/lib/contracts/queue')).calledSchema
