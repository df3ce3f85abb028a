import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import { checkInRequestSchema, type CheckInRequest } from '@/lib/contracts/check-ins'
import { newPersonSchema, type NewPerson } from '@/lib/contracts/people'

/** An invented person nobody knows yet. */
export function buildNewPerson(overrides: Partial<NewPerson> = {}): NewPerson {
  return newPersonSchema.parse({
    fullName: `Nguyễn Văn ${randomUUID()}`,
    birthDate: { year: 1985, month: 3, day: 9 },
    sex: 'male',
    identifiers: [],
    ...overrides,
  })
}

/** A request to admit: a new person without papers to room 12, unless told otherwise. */
export function buildCheckIn(overrides: Partial<z.input<typeof checkInRequestSchema>> = {}): CheckInRequest {
  return checkInRequestSchema.parse({
    requestId: randomUUID(),
    person: { create: buildNewPerson() },
    roomCode: '12',
    identified: { method: 'typed-number', medium: 'card' },
    ...overrides,
  })
}
