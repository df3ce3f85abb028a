import 'server-only'
import { isAPIError } from 'better-auth/api'
import { appendAudit } from '@/lib/audit/append-audit'
import { PASSWORD_MAX_LENGTH } from '@/lib/domain/access/password-policy'
import { usernameSchema } from '@/lib/domain/access/username'
import { err, ok, type Result } from '@/lib/domain/result'
import type { AuthServices } from './auth-services'
import { findSession, type Session } from './find-session'
import { findUsername, type KnownUser } from './find-username'
import { noteSignIn } from './note-sign-in'
import { peerAddress } from './peer-address'
import { ACCOUNT_IDLE, ONE_TIME_EXPIRED } from './refuse-unusable'
import { clearFailures, findWait, recordFailure, type Attempt } from './sign-in-failures'

export interface Credentials {
  username: string
  password: string
}

type Answer = Awaited<ReturnType<AuthServices['auth']['api']['signInUsername']>>

export interface SignedIn {
  /** better-auth's own answer to a sign-in. */
  answer: Answer
  session: Session
  /** The `Set-Cookie` values that carry the session. */
  setCookies: string[]
}

/** Why an account does not open although the password was right. */
type Unusable = 'account_disabled' | 'account_idle' | 'one_time_expired'

export type SignInError =
  | { code: 'invalid_credentials' }
  | { code: Unusable }
  | { code: 'account_locked' | 'too_many_requests'; retryAfterSeconds: number }

/** By the code of better-auth's error. */
const UNUSABLE = new Map<string, Unusable>([
  ['BANNED_USER', 'account_disabled'],
  [ACCOUNT_IDLE, 'account_idle'],
  [ONE_TIME_EXPIRED, 'one_time_expired'],
])

/**
 * The only way in with a password. Unknown user and wrong password get the same answer after the same work; failures
 * are counted per account, address and altogether before any password is looked at. Both outcomes are audited.
 */
export async function signIn(
  services: AuthServices,
  credentials: Credentials,
  headers: Headers,
): Promise<Result<SignedIn, SignInError>> {
  const username = usernameSchema.safeParse(credentials.username).data ?? ''
  const { facilityCode } = services.config
  const attempt = { facilityCode, username: username || credentials.username, address: peerAddress(headers) }
  return services.inTurn(attempt.username, () =>
    attemptSignIn(services, { username, password: credentials.password }, attempt, headers),
  )
}

async function attemptSignIn(
  services: AuthServices,
  credentials: Credentials,
  attempt: Attempt,
  headers: Headers,
): Promise<Result<SignedIn, SignInError>> {
  const { db } = services.config
  const wait = await findWait(db, attempt, new Date())
  if (wait) {
    const code = wait.subject === 'account' ? 'account_locked' : 'too_many_requests'
    return err({ code, retryAfterSeconds: wait.seconds })
  }

  const user = await findUsername(db, credentials.username)
  const verdict = await askBetterAuth(services, credentials, headers)
  if (verdict.ok) await clearFailures(db, attempt, new Date())
  else if (verdict.error.code === 'invalid_credentials') await recordFailure(db, attempt, new Date())
  await auditSignIn(services, attempt, user, verdict.ok ? null : verdict.error.code)
  if (!verdict.ok) return verdict

  const session = await findSession(db, verdict.value.answer.token, new Date())
  if (session) await noteSignIn(db, session.userId, new Date())
  return session ? ok({ ...verdict.value, session }) : err({ code: 'account_disabled' })
}

async function askBetterAuth(
  { auth, config }: AuthServices,
  { username, password }: Credentials,
  headers: Headers,
): Promise<Result<Omit<SignedIn, 'session'>, { code: 'invalid_credentials' | Unusable }>> {
  // better-auth refuses these without hashing: the same work here, so that the time tells nothing.
  if (!username || !password || password.length > PASSWORD_MAX_LENGTH) {
    await config.passwords.hash(password.slice(0, PASSWORD_MAX_LENGTH))
    return err({ code: 'invalid_credentials' })
  }
  try {
    const body = { username, password }
    const answered = await auth.api.signInUsername({ body, headers, returnHeaders: true })
    return ok({ answer: answered.response, setCookies: answered.headers.getSetCookie() })
  } catch (error) {
    if (!isAPIError(error) || error.statusCode >= 500) throw error
    return err({ code: UNUSABLE.get(error.body?.code ?? '') ?? 'invalid_credentials' })
  }
}

async function auditSignIn(
  { config }: AuthServices,
  { address, facilityCode }: Attempt,
  user: KnownUser | null,
  refusedBecause: string | null,
): Promise<void> {
  await appendAudit(config.db, {
    facilityCode,
    actor: user ? { kind: 'user', ...user, address } : { kind: 'anonymous', id: '', name: '', address },
    action: 'session.sign-in',
    outcome: refusedBecause ? 'refused' : 'ok',
    ...(refusedBecause && { reason: refusedBecause }),
  })
}
