import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { ChangeScreenRequest, CreateScreenRequest, CreateTokenRequest } from '@/lib/contracts/tokens'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const load = () => import('@/lib/contracts/tokens')

export const tokenQueries = {
  tokens: () =>
    queryOptions({
      queryKey: ['tokens'],
      queryFn: ({ signal }) =>
        fetchWire({ path: '/api/v1/tokens', loadSchema: async () => (await load()).tokensResponseSchema, signal }),
      retry: shouldRetry,
    }),
  screens: () =>
    queryOptions({
      queryKey: ['screens'],
      queryFn: ({ signal }) =>
        fetchWire({ path: '/api/v1/screens', loadSchema: async () => (await load()).screensResponseSchema, signal }),
      retry: shouldRetry,
    }),
}

const refresh = (client: QueryClient, query: keyof typeof tokenQueries) =>
  client.invalidateQueries({ queryKey: tokenQueries[query]().queryKey })

export const createTokenMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: CreateTokenRequest) =>
      fetchWire({
        path: '/api/v1/tokens/create',
        body,
        loadSchema: async () => (await load()).createTokenResponseSchema,
      }),
    onSuccess: () => refresh(client, 'tokens'),
    gcTime: 0,
  })

export const revokeTokenMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (tokenId: string) =>
      fetchWire({
        path: '/api/v1/tokens/revoke',
        body: { tokenId },
        loadSchema: async () => (await load()).revokeTokenResponseSchema,
      }),
    onSuccess: () => refresh(client, 'tokens'),
  })

export const createScreenMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: CreateScreenRequest) =>
      fetchWire({
        path: '/api/v1/screens/create',
        body,
        loadSchema: async () => (await load()).createScreenResponseSchema,
      }),
    onSuccess: () => refresh(client, 'screens'),
    gcTime: 0,
  })

export const changeScreenMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: ChangeScreenRequest) =>
      fetchWire({
        path: '/api/v1/screens/change',
        body,
        loadSchema: async () => (await load()).changeScreenResponseSchema,
      }),
    onSuccess: () => refresh(client, 'screens'),
  })

export const revokeScreenMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (screenId: string) =>
      fetchWire({
        path: '/api/v1/screens/revoke',
        body: { screenId },
        loadSchema: async () => (await load()).revokeScreenResponseSchema,
      }),
    onSuccess: () => refresh(client, 'screens'),
  })
