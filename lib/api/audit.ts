import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { AuditFilterRequest } from '@/lib/contracts/audit'
import { ApiError } from './api-error'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const load = () => import('@/lib/contracts/audit')
const WHILE_RUNNING_MS = 1_000

export const auditQueries = {
  all: () => ['audit'] as const,
  overview: () =>
    queryOptions({
      queryKey: [...auditQueries.all(), 'overview'],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/audit',
          loadSchema: async () => (await load()).auditOverviewResponseSchema,
          signal,
        }),
      // Only while a check is under way.
      refetchInterval: ({ state }) =>
        state.data?.checks.some((check) => check.state === 'running') ? WHILE_RUNNING_MS : false,
      retry: shouldRetry,
    }),
  /** `token` counts the searches of this page: what is looked for stands in no key. */
  lines: (filter: AuditFilterRequest, token: number) =>
    infiniteQueryOptions({
      queryKey: [...auditQueries.all(), 'lines', token],
      queryFn: ({ signal, pageParam }) =>
        fetchWire({
          path: '/api/v1/audit/search',
          body: { ...filter, ...(pageParam > 0 && { before: pageParam }) },
          loadSchema: async () => (await load()).auditSearchResponseSchema,
          signal,
        }),
      initialPageParam: 0,
      getNextPageParam: ({ next }) => next,
      gcTime: 0,
      staleTime: Infinity,
      retry: shouldRetry,
    }),
}

export const startCheckMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (everything: boolean) =>
      fetchWire({
        path: '/api/v1/audit/check',
        body: { everything },
        loadSchema: async () => (await load()).auditCheckSchema,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: auditQueries.overview().queryKey }),
  })

/** The file of an export, to be saved by the browser. */
export const exportAuditMutation = () => mutationOptions({ mutationFn: exportAudit, gcTime: 0 })

async function exportAudit(filter: AuditFilterRequest): Promise<{ file: Blob; name: string }> {
  const response = await fetch('/api/v1/audit/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(filter),
  }).catch(() => {
    throw new ApiError({ code: 'network' })
  })
  if (!response.ok) {
    const [{ readWire }, { wireFailureSchema }] = await Promise.all([
      import('./read-wire'),
      import('@/lib/contracts/wire'),
    ])
    readWire(wireFailureSchema, response.status, await response.json().catch(() => undefined))
  }
  const file = await response.blob().catch(() => {
    throw new ApiError({ code: 'network' })
  })
  return { file, name: `nhat-ky-${filter.from}-${filter.to}.csv` }
}
