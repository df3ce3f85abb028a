import type { z } from 'zod'
import { ApiError } from '@/lib/api/api-error'
import { readWire } from '@/lib/api/read-wire'
import { postJson } from './post-json'

export const DEMO_PASSWORD = 'TiepDon-mau-2026'

export interface Reply<T> {
  /** 0 where no answer came. */
  status: number
  value?: T
  code?: string
}

/** Signs a receptionist in and returns the cookie header. */
export async function signIn(baseUrl: string, username = 'letan'): Promise<string> {
  const response = await fetch(`${baseUrl}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username, password: DEMO_PASSWORD }),
  })
  if (!response.ok) throw new Error(`sign-in answered ${response.status}`)
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

/** Posts JSON as a desk does; never throws for what the server or the network does. */
export async function post<T extends z.ZodType>(
  url: string,
  cookie: string,
  body: unknown,
  schema: T,
): Promise<Reply<z.output<T>>> {
  try {
    const { status, json } = await postJson(url, cookie, body)
    return { status, value: readWire(schema, status, json) }
  } catch (error) {
    if (error instanceof ApiError) return { status: error.status ?? 0, code: error.code }
    return { status: 0 }
  }
}
