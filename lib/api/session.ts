import { mutationOptions, queryOptions } from '@tanstack/react-query'
import type { SignInRequest } from '@/lib/contracts/session'
import { fetchWire } from './fetch-wire'

const loadSchema = async () => (await import('@/lib/contracts/session')).sessionResponseSchema

export const sessionQueries = {
  /** Who opened this page; asked once, so that a later sign-in can be told from another person's. */
  opened: () =>
    queryOptions({
      queryKey: ['session'],
      queryFn: ({ signal }) => fetchWire({ path: '/api/v1/session', loadSchema, signal }),
      staleTime: Infinity,
      gcTime: Infinity,
    }),
  /** Who is signed in at this moment; fails with the reason where nobody is any more. */
  now: () =>
    queryOptions({
      queryKey: ['session', 'now'],
      queryFn: ({ signal }) => fetchWire({ path: '/api/v1/session', loadSchema, signal }),
      gcTime: 0,
    }),
}

/** Signs in while the page stays as it is. */
export const signInMutation = () =>
  mutationOptions({
    mutationKey: ['session', 'sign-in'],
    mutationFn: (body: SignInRequest) => fetchWire({ path: '/api/v1/session', body, loadSchema }),
    gcTime: 0,
  })
