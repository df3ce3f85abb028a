import type { z } from 'zod'
import { ApiError } from '@/lib/api/api-error'
import type { checkInRequestSchema, CheckInResponse } from '@/lib/contracts/check-ins'

type CheckInBody = z.input<typeof checkInRequestSchema>

/** What was sent for each person whose answer has not come, in memory like the desk itself. */
const sent = new Map<number, CheckInBody[]>()

interface Admission {
  response: CheckInResponse
  /** The ticket was given at an earlier press whose answer was lost: what was changed since is not in it. */
  isEarlier: boolean
}

/**
 * Admits, and finds the ticket of an admission whose answer was lost on the way. The server refuses the same request id
 * with other contents; what was sent before, word for word, gets its first answer again, so the number is in hand
 * whoever it was given to: somebody new and somebody without papers could not be looked up.
 */
export async function admitOnce(
  draftId: number,
  body: CheckInBody,
  send: (body: CheckInBody) => Promise<CheckInResponse>,
): Promise<Admission> {
  const before = sent.get(draftId) ?? []
  sent.set(draftId, [...before, body])
  try {
    const response = await send(body).catch(onlyIfReused)
    const admission = response ? { response, isEarlier: false } : await findEarlier(before, send)
    sent.delete(draftId)
    return admission
  } catch (error) {
    if (isFinal(error)) sent.set(draftId, before)
    throw error
  }
}

async function findEarlier(
  before: readonly CheckInBody[],
  send: (body: CheckInBody) => Promise<CheckInResponse>,
): Promise<Admission> {
  for (const earlier of before) {
    const response = await send(earlier).catch(onlyIfReused)
    if (response) return { response, isEarlier: true }
  }
  throw new ApiError({ code: 'request_id_reused' })
}

function onlyIfReused(error: unknown): undefined {
  if (error instanceof ApiError && error.code === 'request_id_reused') return undefined
  throw error
}

// The server said no: nothing of that press can have been written.
function isFinal(error: unknown): boolean {
  return error instanceof ApiError && error.status >= 400 && error.status < 500
}
