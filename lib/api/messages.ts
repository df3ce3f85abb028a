import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type { MessageState, messageSettingsSchema } from '@/lib/contracts/messages'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const loadSettings = async () => (await import('@/lib/contracts/messages')).messageSettingsSchema

export const messageQueries = {
  all: () => ['messages'] as const,
  list: (filter: { state: MessageState; limit: number }) =>
    queryOptions({
      queryKey: [...messageQueries.all(), 'list', filter],
      queryFn: ({ signal }) =>
        fetchWire({
          path: '/api/v1/messages/list',
          body: filter,
          loadSchema: async () => (await import('@/lib/contracts/messages')).listMessagesResponseSchema,
          signal,
        }),
      retry: shouldRetry,
    }),
  settings: () =>
    queryOptions({
      queryKey: [...messageQueries.all(), 'settings'],
      queryFn: ({ signal }) => fetchWire({ path: '/api/v1/settings/messages', loadSchema: loadSettings, signal }),
      retry: shouldRetry,
    }),
}

export const resendMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (visitIds: readonly string[]) =>
      fetchWire({
        path: '/api/v1/messages/resend',
        body: { visitIds },
        loadSchema: async () => (await import('@/lib/contracts/messages')).resendMessagesResponseSchema,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: messageQueries.all() }),
  })

export const saveSettingsMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof messageSettingsSchema>) =>
      fetchWire({ path: '/api/v1/settings/messages', body, loadSchema: loadSettings }),
    onSuccess: (settings) => client.setQueryData(messageQueries.settings().queryKey, settings),
  })
