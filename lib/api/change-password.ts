import { mutationOptions } from '@tanstack/react-query'
import { ApiError } from './api-error'

interface ChangePassword {
  currentPassword: string
  newPassword: string
}

/** One's own password; every other session of the account ends. */
export const changePasswordMutation = () =>
  mutationOptions({ mutationKey: ['session', 'change-password'], mutationFn: changePassword, gcTime: 0 })

// The address is better-auth's own: success has its shape, failure ours.
async function changePassword(body: ChangePassword): Promise<void> {
  const response = await send(body)
  if (response.ok) return
  const [{ readWire }, { wireFailureSchema }] = await Promise.all([
    import('./read-wire'),
    import('@/lib/contracts/wire'),
  ])
  readWire(wireFailureSchema, response.status, await response.json().catch(() => undefined))
}

async function send(body: ChangePassword): Promise<Response> {
  try {
    return await fetch('/api/auth/change-password', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  } catch {
    throw new ApiError({ code: 'network' })
  }
}
