import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import type {
  accountRulesRequestSchema,
  ChangeStaffRequest,
  createStaffRequestSchema,
  DisableStaffRequest,
  EndSessionsRequest,
} from '@/lib/contracts/staff'
import { fetchWire } from './fetch-wire'
import { shouldRetry } from './should-retry'

const load = () => import('@/lib/contracts/staff')
const loadStaff = async () => (await load()).staffResponseSchema
const loadSessions = async () => (await load()).staffSessionsResponseSchema
const loadOneTime = async () => (await load()).oneTimePasswordResponseSchema
const loadChanged = async () => (await load()).staffChangedResponseSchema

export const staffQueries = {
  list: () =>
    queryOptions({
      queryKey: ['staff', 'list'],
      queryFn: ({ signal }) => fetchWire({ path: '/api/v1/staff', loadSchema: loadStaff, signal }),
      retry: shouldRetry,
    }),
  sessions: (userId: string) =>
    queryOptions({
      queryKey: ['staff', 'sessions', userId],
      queryFn: ({ signal }) =>
        fetchWire({ path: '/api/v1/staff/sessions', body: { userId }, loadSchema: loadSessions, signal }),
      retry: shouldRetry,
    }),
}

const refresh = (client: QueryClient) => client.invalidateQueries({ queryKey: ['staff'] })

export const createStaffMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof createStaffRequestSchema>) =>
      fetchWire({ path: '/api/v1/staff/create', body, loadSchema: loadOneTime }),
    onSuccess: () => refresh(client),
    gcTime: 0,
  })

export const resetPasswordMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (userId: string) =>
      fetchWire({ path: '/api/v1/staff/reset-password', body: { userId }, loadSchema: loadOneTime }),
    onSuccess: () => refresh(client),
    gcTime: 0,
  })

export const changeStaffMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: ChangeStaffRequest) =>
      fetchWire({ path: '/api/v1/staff/change', body, loadSchema: loadChanged }),
    onSuccess: () => refresh(client),
  })

export const disableStaffMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: DisableStaffRequest) =>
      fetchWire({ path: '/api/v1/staff/disable', body, loadSchema: loadChanged }),
    onSuccess: () => refresh(client),
  })

export const enableStaffMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (userId: string) =>
      fetchWire({ path: '/api/v1/staff/enable', body: { userId }, loadSchema: loadChanged }),
    onSuccess: () => refresh(client),
  })

export const endSessionsMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: EndSessionsRequest) =>
      fetchWire({
        path: '/api/v1/staff/sessions/end',
        body,
        loadSchema: async () => (await load()).endSessionsResponseSchema,
      }),
    onSuccess: () => refresh(client),
  })

export const reviewStaffMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (userIds: string[]) =>
      fetchWire({
        path: '/api/v1/staff/review',
        body: { userIds },
        loadSchema: async () => (await load()).reviewStaffResponseSchema,
      }),
    onSuccess: () => refresh(client),
  })

export const accountRulesMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: z.input<typeof accountRulesRequestSchema>) =>
      fetchWire({
        path: '/api/v1/staff/rules',
        body,
        loadSchema: async () => (await load()).accountRulesRequestSchema,
      }),
    onSuccess: () => refresh(client),
  })
