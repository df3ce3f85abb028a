import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { revealRequestSchema, updatePersonRequestSchema } from '@/lib/contracts/people'
import type { Scan } from '@/lib/domain/scan/scan.schema'
import type { PersonId } from '@/lib/domain/visit/visit.schema'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

// An answer about a person is not kept in the browser once no screen shows it.
const FORGET = { gcTime: 0, staleTime: Infinity, retry: shouldRetry } as const

/** `token` comes from `nextLookupToken()`, a new one for each scan and each text. */
export const peopleQueries = {
  all: () => ['people'] as const,
  find: (scan: Scan, token: number) =>
    queryOptions({
      queryKey: [...peopleQueries.all(), 'find', token],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/people/find',
          body: { scan },
          loadSchema: async () => (await import('@/lib/contracts/people')).findPersonResponseSchema,
          signal,
        }),
      ...FORGET,
    }),
  search: (query: string, token: number) =>
    queryOptions({
      queryKey: [...peopleQueries.all(), 'search', token],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/people/search',
          body: { query },
          loadSchema: async () => (await import('@/lib/contracts/people')).searchPeopleResponseSchema,
          signal,
        }),
      ...FORGET,
    }),
  open: (personId: PersonId) =>
    queryOptions({
      queryKey: [...peopleQueries.all(), 'open', personId],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/people/open',
          body: { personId },
          loadSchema: async () => (await import('@/lib/contracts/people')).openPersonResponseSchema,
          signal,
        }),
      ...FORGET,
    }),
}

/** An identifier or the phone in full; a mutation because each look is recorded and nothing is kept. */
export const revealMutation = () =>
  mutationOptions({
    mutationKey: ['people', 'reveal'],
    mutationFn: (body: z.input<typeof revealRequestSchema>) =>
      fetchWire({
        path: '/api/v1/people/reveal',
        body,
        loadSchema: async () => (await import('@/lib/contracts/people')).revealResponseSchema,
      }),
    gcTime: 0,
  })

export const updatePersonMutation = () =>
  mutationOptions({
    mutationKey: ['people', 'update'],
    mutationFn: (body: z.input<typeof updatePersonRequestSchema>) =>
      fetchWire({
        path: '/api/v1/people/update',
        body,
        loadSchema: async () => (await import('@/lib/contracts/people')).updatePersonResponseSchema,
      }),
    gcTime: 0,
  })
