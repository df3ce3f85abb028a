import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { CatalogueColumnsChoice, ImportCatalogueResponse, SearchCatalogueRequest } from '@/lib/contracts/catalogue'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

// Twenty megabytes over a slow line, and the reading of a hundred thousand lines.
const FILE_TIMEOUT_MS = 120_000

/** A file somebody chose, and how they say it is to be read. */
export interface CatalogueReading {
  /** Of this choosing of it. */
  key: string
  file: File
  columns?: CatalogueColumnsChoice | undefined
  addZero: boolean
}

export const catalogueQueries = {
  all: () => ['catalogue'] as const,
  setup: () =>
    queryOptions({
      queryKey: [...catalogueQueries.all(), 'setup'],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/settings/catalogue',
          loadSchema: async () => (await import('@/lib/contracts/catalogue')).catalogueSetupSchema,
          signal,
        }),
      retry: shouldRetry,
    }),
  search: (search: SearchCatalogueRequest) =>
    queryOptions({
      queryKey: [...catalogueQueries.all(), 'search', search],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/settings/catalogue/search',
          body: search,
          loadSchema: async () => (await import('@/lib/contracts/catalogue')).searchCatalogueResponseSchema,
          signal,
        }),
      placeholderData: keepPreviousData,
      retry: shouldRetry,
    }),
  preview: (reading: CatalogueReading) =>
    queryOptions({
      queryKey: [...catalogueQueries.all(), 'preview', reading.key, reading.columns, reading.addZero],
      queryFn: ({ signal }) =>
        fetchWire({
          path: `/api/v1/settings/catalogue/preview?${toParameters(reading)}`,
          file: reading.file,
          loadSchema: async () => (await import('@/lib/contracts/catalogue')).cataloguePreviewSchema,
          signal,
          timeoutMs: FILE_TIMEOUT_MS,
        }),
      // What was read stays on the screen while the same file is read in another way.
      placeholderData: (before, asked) => (asked?.queryKey[2] === reading.key ? before : undefined),
      retry: false,
      refetchOnWindowFocus: false,
      gcTime: 0,
    }),
}

/** Imports a file as its preview told; `version` is the preview's. */
export const importCatalogueMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: ({ reading, version }: { reading: CatalogueReading; version: number }) =>
      fetchWire({
        path: `/api/v1/settings/catalogue/import?${toParameters(reading)}&version=${version}`,
        file: reading.file,
        loadSchema: async () => (await import('@/lib/contracts/catalogue')).importCatalogueResponseSchema,
        timeoutMs: FILE_TIMEOUT_MS,
      }),
    onSuccess: ({ setup }: ImportCatalogueResponse) => {
      client.setQueryData(catalogueQueries.setup().queryKey, setup)
      void client.invalidateQueries({ queryKey: [...catalogueQueries.all(), 'search'] })
    },
    // Somebody else may have imported meanwhile: the preview is compared anew.
    onError: () => void client.invalidateQueries({ queryKey: catalogueQueries.all() }),
  })

function toParameters({ columns, addZero }: CatalogueReading): string {
  const columnsText = columns ? `&code=${columns.code}&name=${columns.name}&firstLine=${columns.firstLine}` : ''
  return `addZero=${addZero}${columnsText}`
}
