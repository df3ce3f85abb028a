import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { z } from 'zod'
import type { ImportId, listImportsRequestSchema } from '@/lib/contracts/imports'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

export const importQueries = {
  all: () => ['imports'] as const,
  list: (filter: z.input<typeof listImportsRequestSchema>) =>
    queryOptions({
      queryKey: [...importQueries.all(), 'list', filter],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/records/imports',
          body: filter,
          loadSchema: async () => (await import('@/lib/contracts/imports')).listImportsResponseSchema,
          signal,
        }),
      retry: shouldRetry,
    }),
  detail: (importId: ImportId) =>
    queryOptions({
      queryKey: [...importQueries.all(), 'detail', importId],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/records/imports/open',
          body: { importId },
          loadSchema: async () => (await import('@/lib/contracts/imports')).openImportResponseSchema,
          signal,
        }),
      retry: shouldRetry,
    }),
}

export const cancelImportMutation = () =>
  mutationOptions({
    mutationKey: ['imports', 'cancel'],
    mutationFn: (importId: ImportId) =>
      fetchWire({
        path: '/api/v1/records/imports/cancel',
        body: { importId },
        loadSchema: async () => (await import('@/lib/contracts/imports')).cancelImportResponseSchema,
      }),
  })
