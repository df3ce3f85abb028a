import { mutationOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { checkInRequestSchema } from '@/lib/contracts/check-ins'
import { fetchWire } from './fetch-wire'
import { shouldRetryIdempotent } from './should-retry'

/** Admit. Make `requestId` once per press of the button, not per try. */
export const checkInMutation = () =>
  mutationOptions({
    mutationKey: ['check-ins', 'create'],
    mutationFn: (body: z.input<typeof checkInRequestSchema>) =>
      fetchWire({
        path: '/api/v1/check-ins',
        body,
        loadSchema: async () => (await import('@/lib/contracts/check-ins')).checkInResponseSchema,
      }),
    retry: shouldRetryIdempotent,
    gcTime: 0,
  })
