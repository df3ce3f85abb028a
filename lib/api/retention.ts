import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { changeRetentionRequestSchema } from '@/lib/contracts/retention'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const loadRetention = async () => (await import('@/lib/contracts/retention')).retentionResponseSchema

export const retentionQuery = () =>
  queryOptions({
    queryKey: ['retention'],
    queryFn: ({ signal }) => fetchWire({ path: '/api/v1/retention', loadSchema: loadRetention, signal }),
    retry: shouldRetry,
  })

export const changeRetentionMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof changeRetentionRequestSchema>) =>
      fetchWire({ path: '/api/v1/retention/change', body, loadSchema: loadRetention }),
    onSuccess: (answer) => client.setQueryData(retentionQuery().queryKey, answer),
    // Somebody else was a moment earlier: what holds now is read, what was typed stays in the form.
    onError: () => client.invalidateQueries({ queryKey: retentionQuery().queryKey }),
  })
