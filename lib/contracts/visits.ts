import { z } from 'zod'
import { serviceCodeSchema } from '@/lib/domain/service/examination-service.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import {
  identifiedMediumSchema,
  identifiedMethodSchema,
  roomCodeSchema,
  visitCoverageSchema,
  visitIdSchema,
  visitStateSchema,
} from '@/lib/domain/visit/visit.schema'
import { routeSummarySchema } from './check-ins'

/** A waiting time in minutes, from and to. */
export const waitRangeSchema = z.object({ lowMinutes: z.int().min(0), highMinutes: z.int().min(1) })

/** A visit as the lists of the day show it. */
export const visitRowSchema = z.object({
  visitId: visitIdSchema,
  label: z.string(),
  roomCode: roomCodeSchema,
  roomName: z.string(),
  fullName: z.string(),
  birthYear: z.int().optional(),
  admittedAt: z.iso.datetime(),
  admittedBy: z.string(),
  state: visitStateSchema,
  coverage: visitCoverageSchema,
  identifiedMethod: identifiedMethodSchema,
  identifiedMedium: identifiedMediumSchema,
  priorityGroup: z.int().min(0).max(4),
  /** What it counts as for insurance; absent where insurance does not pay, or nothing could be decided. */
  route: routeSummarySchema
    .extend({
      /** A later answer of the gateway lowered the rate from this one: somebody has to tell the patient. */
      loweredFromPercent: z.number().optional(),
    })
    .optional(),
})
export type VisitRow = z.infer<typeof visitRowSchema>

/** `POST /api/v1/visits/today`: newest first, in pages; the totals count the whole day. */
export const visitsTodayRequestSchema = z.object({
  roomCode: roomCodeSchema.optional(),
  limit: z.int().min(1).max(200),
  before: z.iso.datetime().optional(),
  /** Only what the caller admitted, and where the counter has a name, only there. */
  ownAt: z.object({ desk: z.string().trim().max(40) }).optional(),
})
export type VisitsTodayRequest = z.infer<typeof visitsTodayRequestSchema>
export const visitsTodayResponseSchema = z.object({
  visits: z.array(visitRowSchema),
  total: z.int(),
  medianScanToTicketMs: z.int().optional(),
})
export type VisitsTodayResponse = z.infer<typeof visitsTodayResponseSchema>

/** `POST /api/v1/visits/ticket`: all that the paper slip carries; asking for it is what "in lại" records. */
export const ticketRequestSchema = z.object({ visitId: visitIdSchema })
export const ticketSlipSchema = z.object({
  visitId: visitIdSchema,
  facilityName: z.string(),
  label: z.string(),
  number: z.int().positive(),
  roomCode: roomCodeSchema,
  roomName: z.string(),
  floor: z.string().optional(),
  day: localDateSchema,
  issuedAt: z.iso.datetime(),
  /** How many the room calls before, as the queue stands. */
  peopleBefore: z.int().min(0),
  /** How long that takes, from how the room calls today; absent while too few calls are known. */
  expectedWait: waitRangeSchema.optional(),
  /** The text of the ticket's QR: facility, day, room and number, nothing about the person. */
  code: z.string(),
  priority: z.boolean(),
})
export type TicketSlip = z.infer<typeof ticketSlipSchema>

/** `POST /api/v1/visits/cancel` */
export const cancelVisitRequestSchema = z.object({ visitId: visitIdSchema, reason: z.string().trim().min(3).max(200) })
export const cancelVisitResponseSchema = z.object({ visitId: visitIdSchema })

/** `POST /api/v1/visits/move`: to another room, with a new number there. */
export const moveVisitRequestSchema = z.object({
  requestId: z.uuid(),
  visitId: visitIdSchema,
  roomCode: roomCodeSchema,
})

/** dịch vụ khám that a visit to a room can begin with today. */
export const roomServiceSchema = z.object({
  code: serviceCodeSchema,
  name: z.string(),
  /** Absent where the facility has not told it. */
  priceVnd: z.int().min(0).optional(),
})
export type RoomService = z.infer<typeof roomServiceSchema>

/** `GET /api/v1/rooms` */
export const roomSchema = z.object({
  code: roomCodeSchema,
  name: z.string(),
  floor: z.string().optional(),
  waiting: z.int().min(0),
  /** In the administrator's order: the counter proposes the first. */
  services: z.array(roomServiceSchema),
})
export type Room = z.infer<typeof roomSchema>
export const roomsResponseSchema = z.object({ rooms: z.array(roomSchema) })

const visitEventSchema = z.object({
  kind: z.enum([
    'visit-admitted',
    'visit-changed',
    'visit-called',
    'coverage-changed',
    'papers-changed',
    'route-lowered',
  ]),
  visitId: visitIdSchema,
  roomCode: roomCodeSchema,
})
/** Rooms, services or the facility's name are others now. */
const setupEventSchema = z.object({ kind: z.literal('setup-changed') })

/** `GET /api/v1/events`: server-sent; each event names what changed, never who. */
export const deskEventSchema = z.union([visitEventSchema, setupEventSchema])
export type DeskEvent = z.infer<typeof deskEventSchema>
