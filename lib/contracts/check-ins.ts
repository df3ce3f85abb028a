import { z } from 'zod'
import { priorityTickSchema } from '@/lib/domain/queue/priority'
import {
  identifiedMediumSchema,
  identifiedMethodSchema,
  personIdSchema,
  roomCodeSchema,
  vneidPaperSchema,
  vneidUnusedReasonSchema,
  visitCoverageSchema,
  visitIdSchema,
} from '@/lib/domain/visit/visit.schema'
import { newPersonSchema, personChangesSchema } from './people'

const knownPersonSchema = z.object({ personId: personIdSchema, changes: personChangesSchema.optional() })
const unknownPersonSchema = z.object({
  create: newPersonSchema,
  /** Given when the desk saw somebody of the same name and birth date and says why this is another person. */
  differsBecause: z.string().trim().min(3).max(200).optional(),
})
/** Nobody knows who it is: newborn, emergency, no papers. Admitted under a temporary code. */
const temporaryPersonSchema = z.object({
  temporary: newPersonSchema.pick({ sex: true, address: true, guardian: true }).extend({
    fullName: z.string().trim().max(255).optional(),
    birthDate: newPersonSchema.shape.birthDate.optional(),
    reason: z.enum(['newborn', 'emergency', 'no-papers']),
  }),
})

/** `POST /api/v1/check-ins`: admit. The same `requestId` again answers with the first result. */
export const checkInRequestSchema = z.object({
  requestId: z.uuid(),
  person: z.union([knownPersonSchema, unknownPersonSchema, temporaryPersonSchema]),
  roomCode: roomCodeSchema,
  identified: z.object({ method: identifiedMethodSchema, medium: identifiedMediumSchema }),
  vneid: z
    .object({ seen: z.array(vneidPaperSchema).max(5), unusedReason: vneidUnusedReasonSchema.optional() })
    .optional(),
  priorityTicks: z.array(priorityTickSchema).max(8).optional(),
  emergency: z.boolean().optional(),
  /** Whether insurance is to pay today; true where absent. */
  useInsurance: z.boolean().optional(),
  desk: z.string().trim().max(40).optional(),
  /** From the first scan or key to the press of the button, by the browser's own clock. */
  scanToTicketMs: z.int().min(0).max(86_400_000).optional(),
})
export type CheckInRequest = z.infer<typeof checkInRequestSchema>

export const issuedTicketSchema = z.object({
  number: z.int().positive(),
  label: z.string(),
  roomCode: roomCodeSchema,
  issuedAt: z.iso.datetime(),
})

export const checkInResponseSchema = z.object({
  visitId: visitIdSchema,
  ticket: issuedTicketSchema,
  coverage: visitCoverageSchema,
  alreadyCheckedIn: z.boolean(),
})
export type CheckInResponse = z.infer<typeof checkInResponseSchema>
