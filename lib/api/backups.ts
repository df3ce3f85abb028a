import { queryOptions } from '@tanstack/react-query'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const loadBackups = async () => (await import('@/lib/contracts/backups')).backupsResponseSchema

export const backupsQuery = () =>
  queryOptions({
    queryKey: ['backups'],
    queryFn: ({ signal }) => fetchWire({ path: '/api/v1/backups', loadSchema: loadBackups, signal }),
    retry: shouldRetry,
  })
