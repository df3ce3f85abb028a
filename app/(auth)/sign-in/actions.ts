'use server'

import { headers } from 'next/headers'
import { redirect } from 'next/navigation'
import { z } from 'zod'
import { applyCookies } from '@/lib/auth/apply-cookies'
import { getAuthServices } from '@/lib/auth/auth-services'
import { toReturnPath } from '@/lib/auth/return-path'
import { signIn, type Credentials } from '@/lib/auth/sign-in'
import { err } from '@/lib/domain/result'
import { isDatabaseUnavailable } from '@/lib/http/is-database-unavailable'
import { isSameOrigin } from '@/lib/http/is-same-origin'
import type { SignInState } from '@/components/sign-in/sign-in-state'

const text = z.string().max(500).catch('')
const formSchema = z.object({ username: text, password: text, next: text })

/** Signs in and goes on to the page that was asked for; a failure keeps the user name and never the password. */
export async function signInAction(_: SignInState, form: FormData): Promise<SignInState> {
  const { username, password, next } = formSchema.parse(Object.fromEntries(form))
  const fields = { ...(!username && { username: true }), ...(!password && { password: true }) }
  if (!username || !password) return { username, problem: { code: 'invalid_input', fields } }

  const requestHeaders = await headers()
  if (!isSameOrigin(requestHeaders)) return { username, problem: { code: 'foreign_origin' } }
  const result = await trySignIn({ username, password }, requestHeaders)
  if (!result.ok) return { username, problem: result.error }

  await applyCookies(result.value.setCookies)
  return redirect(toReturnPath(next))
}

async function trySignIn(credentials: Credentials, requestHeaders: Headers) {
  try {
    return await signIn(getAuthServices(), credentials, requestHeaders)
  } catch (error) {
    if (!isDatabaseUnavailable(error)) throw error
    return err({ code: 'service_unavailable' as const })
  }
}
