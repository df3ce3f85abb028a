import { z } from 'zod'
import { priorityReasonSchema } from '@/lib/domain/queue/priority'
import { queueClassSchema } from '@/lib/domain/queue/queue-class'
import { roomCodeSchema, visitIdSchema } from '@/lib/domain/visit/visit.schema'
import { waitRangeSchema } from './visits'

/** Somebody in a room's queue, as the nurse sees them. */
export const queuePersonSchema = z.object({
  visitId: visitIdSchema,
  label: z.string(),
  fullName: z.string(),
  ageYears: z.int().min(0).optional(),
  priorityGroup: z.int().min(0).max(4),
  priorityReason: priorityReasonSchema.optional(),
  admittedAt: z.iso.datetime(),
  callCount: z.int().min(0),
  lastCalledAt: z.iso.datetime().optional(),
})
export type QueuePerson = z.infer<typeof queuePersonSchema>

/** Where somebody stands, and everything that explains it. */
export const waitingPersonSchema = queuePersonSchema.extend({
  position: z.int().positive(),
  queueClass: queueClassSchema,
  /** Stands before somebody of a better class: those have just had their calls. */
  isTurn: z.boolean(),
  /** How many of a lower class stand before because it is their turn. */
  yieldsTo: z.int().min(0),
  jumpReason: z.string().optional(),
})
export type WaitingPerson = z.infer<typeof waitingPersonSchema>

/** `POST /api/v1/queue/list`: who waits in the order of calls, who was called (last first), who was not there. */
export const queueRequestSchema = z.object({ roomCode: roomCodeSchema })
export const queueResponseSchema = z.object({
  room: z.object({ code: roomCodeSchema, name: z.string(), floor: z.string().optional() }),
  /** The server's clock: waiting times are counted from it, not from the computer's own. */
  now: z.iso.datetime(),
  waiting: z.array(waitingPersonSchema),
  called: z.array(queuePersonSchema),
  skipped: z.array(queuePersonSchema),
  /** How many numbers the room has called today. */
  turns: z.int().min(0),
  callsPerTurn: z.int().positive(),
  /** What somebody admitted now would wait; absent while too few calls are known. */
  expectedWait: waitRangeSchema.optional(),
  /** Of those who were told a waiting time and called since: how many waited as told. */
  waitsAsTold: z.object({ told: z.int().min(0), asTold: z.int().min(0) }),
})
export type QueueResponse = z.infer<typeof queueResponseSchema>

/** `POST /api/v1/queue/call-next`: the database decides who it is. The same `requestId` gets the first answer. */
export const callNextRequestSchema = z.object({ requestId: z.uuid(), roomCode: roomCodeSchema })
/** `POST /api/v1/queue/call-again` */
export const callAgainRequestSchema = z.object({ requestId: z.uuid(), visitId: visitIdSchema })
export const calledSchema = z.object({
  visitId: visitIdSchema,
  label: z.string(),
  number: z.int().positive(),
  roomCode: roomCodeSchema,
  attempt: z.int().positive(),
  calledAt: z.iso.datetime(),
})
export type Called = z.infer<typeof calledSchema>

/** `POST /api/v1/queue/change`: not there, back into the queue, finished or not yet, or moved up with a reason. */
export const queueChangeRequestSchema = z.discriminatedUnion('action', [
  z.object({ visitId: visitIdSchema, action: z.enum(['skip', 'return', 'finish', 'reopen']) }),
  z.object({ visitId: visitIdSchema, action: z.literal('jump'), reason: z.string().trim().min(3).max(200) }),
])
export type QueueChangeRequest = z.infer<typeof queueChangeRequestSchema>
export const queueChangeResponseSchema = z.object({ visitId: visitIdSchema })
