import { expect, it } from 'vitest'
import type { z } from 'zod'
import { ApiError } from '@/lib/api/api-error'
import { checkInResponseSchema, type CheckInResponse, type checkInRequestSchema } from '@/lib/contracts/check-ins'
import { admitOnce } from './admit-once'

type Body = z.input<typeof checkInRequestSchema>

const body = (roomCode: string): Body => ({
  requestId: 'b7e3c1de-7f5a-4c46-9a4e-3b1c0f8d2a10',
  person: { personId: 'a3f1a0a2-4f3b-4b8e-8a55-2f9f9e0b7c11' },
  roomCode,
  identified: { method: 'name-search', medium: 'none' },
})

/** Answers as `answerOnce` does; an answer is lost where `loses` says so. */
function buildServer(loses: (press: number) => boolean) {
  const answers = new Map<string, { question: string; response: CheckInResponse }>()
  let presses = 0
  return async (asked: Body): Promise<CheckInResponse> => {
    presses += 1
    const question = JSON.stringify(asked)
    const given = answers.get(asked.requestId) ?? { question, response: toResponse(asked.roomCode) }
    answers.set(asked.requestId, given)
    if (loses(presses)) throw new ApiError({ code: 'network' })
    if (given.question !== question) throw new ApiError({ code: 'request_id_reused', status: 409 })
    return given.response
  }
}

function toResponse(roomCode: string): CheckInResponse {
  return checkInResponseSchema.parse({
    visitId: 'c0a8e5b4-1d2f-4a3b-9c4d-5e6f7a8b9c0d',
    ticket: { number: 45, label: '045', roomCode, issuedAt: '2026-11-26T02:00:00.000Z' },
    coverage: 'none',
    alreadyCheckedIn: false,
  })
}

it('shows the ticket whose answer was lost, though the room was changed before the next press', async () => {
  const send = buildServer((press) => press === 1)
  await expect(admitOnce(1, body('12'), send)).rejects.toMatchObject({ code: 'network' })
  expect(await admitOnce(1, body('8'), send)).toEqual({ response: toResponse('12'), isEarlier: true })
})

it('finds it too where only the second press of three arrived', async () => {
  const server = buildServer((press) => press === 1)
  let presses = 0
  const send = async (asked: Body) => {
    presses += 1
    if (presses === 1) throw new ApiError({ code: 'timeout' })
    return server(asked)
  }
  await expect(admitOnce(2, body('12'), send)).rejects.toMatchObject({ code: 'timeout' })
  await expect(admitOnce(2, body('8'), send)).rejects.toMatchObject({ code: 'network' })
  expect(await admitOnce(2, body('3'), send)).toEqual({ response: toResponse('8'), isEarlier: true })
})

it('says nothing of earlier presses where the first one is answered', async () => {
  expect(
    await admitOnce(
      3,
      body('12'),
      buildServer(() => false),
    ),
  ).toMatchObject({ isEarlier: false })
})

it("takes nobody else's ticket for its own", async () => {
  const send = buildServer(() => false)
  await admitOnce(4, body('12'), send)
  await expect(admitOnce(5, body('8'), send)).rejects.toMatchObject({ code: 'request_id_reused' })
})

it('never sends again what the server refused for good', async () => {
  const asked: string[] = []
  const send = async ({ roomCode }: Body) => {
    asked.push(roomCode)
    throw new ApiError(roomCode === '99' ? { code: 'room_closed', status: 409 } : { code: 'request_id_reused' })
  }
  await expect(admitOnce(6, body('99'), send)).rejects.toMatchObject({ code: 'room_closed' })
  await expect(admitOnce(6, body('12'), send)).rejects.toMatchObject({ code: 'request_id_reused' })
  expect(asked).toEqual(['99', '12'])
})
