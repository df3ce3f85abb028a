import { queryOptions } from '@tanstack/react-query'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

export const roomQueries = {
  all: () =>
    queryOptions({
      queryKey: ['rooms'],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/rooms',
          loadSchema: async () => (await import('@/lib/contracts/visits')).roomsResponseSchema,
          signal,
        }),
      retry: shouldRetry,
    }),
}
