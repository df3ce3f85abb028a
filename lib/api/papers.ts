import { keepPreviousData, mutationOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  confirmDayRequestSchema,
  confirmPaperRequestSchema,
  papersTodayRequestSchema,
  recordPaperRequestSchema,
} from '@/lib/contracts/papers'
import type { RecordPurpose } from '@/lib/domain/records/record-purpose.schema'
import type { PaperId } from '@/lib/domain/records/paper.schema'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

export interface OpenPaperAsk {
  paperId: PaperId
  purpose: RecordPurpose
  /** Why, where the server asked (`reason_required`). */
  reason?: string
}

export const paperQueries = {
  all: () => ['papers'] as const,
  /** Root of the day's lists: what desk events make stale. An open paper is not asked again by itself. */
  days: () => [...paperQueries.all(), 'today'] as const,
  today: (filter: z.input<typeof papersTodayRequestSchema>) =>
    queryOptions({
      queryKey: [...paperQueries.days(), filter],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/papers/today',
          body: filter,
          loadSchema: async () => (await import('@/lib/contracts/papers')).papersTodayResponseSchema,
          signal,
        }),
      placeholderData: keepPreviousData,
      retry: shouldRetry,
    }),
  /** One paper in full. Each answer is recorded, and nothing of it stays once no screen shows it. */
  open: (ask: OpenPaperAsk) =>
    queryOptions({
      queryKey: [...paperQueries.all(), 'open', ask.paperId, ask.reason !== undefined],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/records/papers/open',
          body: ask,
          loadSchema: async () => (await import('@/lib/contracts/records')).openPaperResponseSchema,
          signal,
        }),
      gcTime: 0,
      staleTime: Infinity,
      retry: shouldRetry,
    }),
  facilities: (code: string) =>
    queryOptions({
      queryKey: ['facilities', code],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/facilities/find',
          body: { code },
          loadSchema: async () => (await import('@/lib/contracts/papers')).findFacilitiesResponseSchema,
          signal,
        }),
      staleTime: Infinity,
      retry: shouldRetry,
    }),
}

const loadConfirmed = async () => (await import('@/lib/contracts/papers')).confirmPaperResponseSchema

export const confirmPaperMutation = () =>
  mutationOptions({
    mutationKey: ['papers', 'confirm'],
    mutationFn: (body: z.input<typeof confirmPaperRequestSchema>) =>
      fetchWire({ path: '/api/v1/papers/confirm', body, loadSchema: loadConfirmed }),
    gcTime: 0,
  })

export const confirmDayMutation = () =>
  mutationOptions({
    mutationKey: ['papers', 'confirm-day'],
    mutationFn: (body: z.input<typeof confirmDayRequestSchema>) =>
      fetchWire({ path: '/api/v1/papers/confirm-day', body, loadSchema: loadConfirmed }),
    gcTime: 0,
  })

export const recordPaperMutation = () =>
  mutationOptions({
    mutationKey: ['papers', 'record'],
    mutationFn: (body: z.input<typeof recordPaperRequestSchema>) =>
      fetchWire({
        path: '/api/v1/papers/record',
        body,
        loadSchema: async () => (await import('@/lib/contracts/papers')).recordPaperResponseSchema,
      }),
    gcTime: 0,
  })
