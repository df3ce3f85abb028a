import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  correctSubjectSchema,
  eraseSubjectSchema,
  finishSubjectRequestSchema,
  recordSubjectRequestSchema,
  replySubjectRequestSchema,
  subjectAccountRequestSchema,
} from '@/lib/contracts/subjects'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const contract = () => import('@/lib/contracts/subjects')
const loadRequest = async () => (await contract()).subjectRequestSchema

export const subjectQueries = {
  all: () => ['subjects'] as const,
  list: (open: boolean) =>
    queryOptions({
      queryKey: [...subjectQueries.all(), open],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/subjects/requests',
          body: { open, limit: 100 },
          loadSchema: async () => (await contract()).subjectRequestsResponseSchema,
          signal,
        }),
      gcTime: 0,
      retry: shouldRetry,
    }),
}

const refresh = (client: QueryClient) => ({
  onSettled: () => client.invalidateQueries({ queryKey: subjectQueries.all() }),
})

export const recordSubjectMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof recordSubjectRequestSchema>) =>
      fetchWire({ path: '/api/v1/subjects/record', body, loadSchema: loadRequest }),
    ...refresh(client),
  })

export const replySubjectMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof replySubjectRequestSchema>) =>
      fetchWire({ path: '/api/v1/subjects/reply', body, loadSchema: loadRequest }),
    ...refresh(client),
  })

export const finishSubjectMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof finishSubjectRequestSchema>) =>
      fetchWire({ path: '/api/v1/subjects/finish', body, loadSchema: loadRequest }),
    ...refresh(client),
  })

/** A mutation because each look is recorded, and nothing of it stays once no screen shows it. */
export const accountMutation = () =>
  mutationOptions({
    mutationFn: (body: z.input<typeof subjectAccountRequestSchema>) =>
      fetchWire({
        path: '/api/v1/subjects/account',
        body,
        loadSchema: async () => (await contract()).subjectAccountSchema,
        timeoutMs: 30_000,
      }),
    gcTime: 0,
  })

export const correctSubjectMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof correctSubjectSchema>) =>
      fetchWire({
        path: '/api/v1/subjects/correct',
        body,
        loadSchema: async () => (await import('@/lib/contracts/people')).openPersonResponseSchema,
      }),
    ...refresh(client),
  })

export const eraseSubjectMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof eraseSubjectSchema>) =>
      fetchWire({
        path: '/api/v1/subjects/erase',
        body,
        loadSchema: async () => (await contract()).eraseSubjectResponseSchema,
      }),
    ...refresh(client),
  })
