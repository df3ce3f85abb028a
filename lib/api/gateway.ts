import { queryOptions } from '@tanstack/react-query'
import { fetchWire } from './fetch-wire'

const ASK_EVERY_MS = 15_000

export const gatewayQueries = {
  health: () =>
    queryOptions({
      queryKey: ['gateway'],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/gateway',
          loadSchema: async () => (await import('@/lib/contracts/coverage')).gatewayHealthSchema,
          signal,
        }),
      refetchInterval: ASK_EVERY_MS,
      retry: false,
    }),
}
