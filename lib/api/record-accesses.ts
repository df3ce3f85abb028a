import { infiniteQueryOptions, mutationOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { recordAccessesRequestSchema, reviewAccessRequestSchema } from '@/lib/contracts/record-accesses'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const load = () => import('@/lib/contracts/record-accesses')

type Before = z.input<typeof recordAccessesRequestSchema>['before']

const beginning = (): Before => undefined

/** Looks to review, the newest first. They name patients: nothing stays once no screen shows them. */
export const recordAccessQuery = (openOnly: boolean) =>
  infiniteQueryOptions({
    queryKey: ['record-accesses', openOnly],
    queryFn: ({ signal, pageParam }) =>
      fetchWire({
        path: '/api/v1/records/accesses',
        body: { openOnly, ...(pageParam && { before: pageParam }) },
        loadSchema: async () => (await load()).recordAccessesResponseSchema,
        signal,
      }),
    initialPageParam: beginning(),
    getNextPageParam: ({ accesses, more }): Before => {
      const last = accesses.at(-1)
      return more && last ? { at: last.at, accessId: last.accessId } : undefined
    },
    gcTime: 0,
    staleTime: Infinity,
    retry: shouldRetry,
  })

export const reviewAccessMutation = () =>
  mutationOptions({
    mutationFn: (body: z.input<typeof reviewAccessRequestSchema>) =>
      fetchWire({
        path: '/api/v1/records/accesses/review',
        body,
        loadSchema: async () => (await load()).reviewAccessResponseSchema,
      }),
    gcTime: 0,
  })
