import { err, ok, type Result } from '../result'

/** Printed in the README: only where demo data was filled may anyone have it. */
export const DEMO_PASSWORD = 'TiepDon-mau-2026'
export const PASSWORD_MIN_LENGTH = 12
export const PASSWORD_MAX_LENGTH = 128

export type PasswordError = { code: 'weak_password' } | { code: 'demo_password' }

/** Whether a new password may be set: 12 to 128 characters, not built around the user name, not the demo's. */
export function checkPassword(
  password: string,
  about: { username: string; demo: boolean },
): Result<string, PasswordError> {
  if (password === DEMO_PASSWORD && !about.demo) return err({ code: 'demo_password' })
  if (password.length < PASSWORD_MIN_LENGTH || password.length > PASSWORD_MAX_LENGTH)
    return err({ code: 'weak_password' })
  const withoutName = password.toLowerCase().replaceAll(about.username.toLowerCase(), '')
  const tooPlain = new Set(withoutName).size < 5
  return tooPlain ? err({ code: 'weak_password' }) : ok(password)
}
