import { z } from 'zod'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { roomCodeSchema } from '@/lib/domain/visit/visit.schema'

/** A call as a wall screen shows it: a number and a room; a masked name only where the screen is set to. */
export const displayCallSchema = z.object({
  /** `2026-11-24.17`: the day and the place in its calls. Whoever comes back says the last one seen. */
  id: z.string().regex(/^\d{4}-\d{2}-\d{2}\.\d+$/),
  label: z.string(),
  number: z.int().positive(),
  /** The day of a number from before midnight; absent for today's. */
  numberDay: localDateSchema.optional(),
  roomCode: roomCodeSchema,
  roomName: z.string(),
  floor: z.string().optional(),
  maskedName: z.string().optional(),
  attempt: z.int().positive(),
  /** How long ago it was called by the server's clock. */
  ageMs: z.int().min(0),
})
export type DisplayCall = z.infer<typeof displayCallSchema>

/** `GET /api/v1/display`: the last call of each room today, in the order of the house. */
export const displayStateSchema = z.object({
  kind: z.literal('state'),
  day: localDateSchema,
  now: z.iso.datetime(),
  facilityName: z.string(),
  rooms: z.array(displayCallSchema),
})
export type DisplayState = z.infer<typeof displayStateSchema>

/** `GET /api/v1/display/events`: the state first and at each new day, then every call, and a beat every 5 seconds. */
export const displayMessageSchema = z.discriminatedUnion('kind', [
  displayStateSchema,
  z.object({ kind: z.literal('call'), now: z.iso.datetime(), call: displayCallSchema }),
  z.object({ kind: z.literal('beat'), now: z.iso.datetime() }),
])
export type DisplayMessage = z.infer<typeof displayMessageSchema>

/** `POST /api/v1/display/pair`: the code that `npm run screen:create` printed, once; the answer sets the cookie. */
export const pairScreenRequestSchema = z.object({ code: z.string().trim().max(40) })
export const pairScreenResponseSchema = z.object({ name: z.string() })
