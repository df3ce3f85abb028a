import { z } from 'zod'
import { priorityTickSchema } from '@/lib/domain/queue/priority'
import {
  identifiedMediumSchema,
  identifiedMethodSchema,
  personIdSchema,
  roomCodeSchema,
  vneidPaperSchema,
  vneidRefusalSchema,
  vneidUnusedReasonSchema,
  visitCoverageSchema,
  visitIdSchema,
} from '@/lib/domain/visit/visit.schema'
import { paperIdSchema, paperKindSchema } from '@/lib/domain/records/paper.schema'
import { appointmentStatusSchema, referralStatusSchema } from '@/lib/domain/route/route-decision.schema'
import { routeCodeSchema } from '@/lib/domain/route/route-code'
import { routeGroundSchema } from '@/lib/domain/route/route-ground.schema'
import { serviceCodeSchema } from '@/lib/domain/service/examination-service.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { newPersonSchema, personChangesSchema } from './people'
import { usedInSchema } from './records'

const knownPersonSchema = z.object({ personId: personIdSchema, changes: personChangesSchema.optional() })
const unknownPersonSchema = z.object({
  create: newPersonSchema,
  /** Given when the desk saw somebody of the same name and birth date and says why this is another person. */
  differsBecause: z.string().trim().min(3).max(200).optional(),
  /**
   * Whose record holds the new person's numbers by mistake, as the desk said: they move. Refused unless name and birth
   * date both differ from that record's.
   */
  takeNumbersFrom: personIdSchema.optional(),
})
/** Nobody knows who it is: newborn, emergency, no papers. Admitted under a temporary code. */
const temporaryPersonSchema = z.object({
  temporary: newPersonSchema.pick({ sex: true, address: true, guardian: true }).extend({
    fullName: z.string().trim().max(255).optional(),
    birthDate: newPersonSchema.shape.birthDate.optional(),
    reason: z.enum(['newborn', 'emergency', 'no-papers']),
  }),
})

function areDifferent(papers: readonly string[]): boolean {
  return new Set(papers).size === papers.length
}

/** `POST /api/v1/check-ins`: admit. The same `requestId` again answers with the first result. */
export const checkInRequestSchema = z.object({
  requestId: z.uuid(),
  person: z.union([knownPersonSchema, unknownPersonSchema, temporaryPersonSchema]),
  roomCode: roomCodeSchema,
  identified: z.object({ method: identifiedMethodSchema, medium: identifiedMediumSchema }),
  vneid: z
    .object({
      /** Shown in VNeID and accepted. */
      seen: z.array(vneidPaperSchema).max(5),
      /** Shown in VNeID and not accepted, each with why (K8 of the plan). A paper is either seen or refused, once. */
      refused: z.array(vneidRefusalSchema).max(5).optional(),
      unusedReason: vneidUnusedReasonSchema.optional(),
    })
    .refine(({ seen, refused = [] }) => areDifferent([...seen, ...refused.map(({ paper }) => paper)]), {
      error: 'paper_given_twice',
      path: ['refused'],
    })
    .optional(),
  priorityTicks: z.array(priorityTickSchema).max(8).optional(),
  emergency: z.boolean().optional(),
  /** Whether insurance is to pay today; true where absent. */
  useInsurance: z.boolean().optional(),
  /** The papers this visit is to use: at most one referral and one appointment. */
  paperIds: z.array(paperIdSchema).max(2).refine(areDifferent, { error: 'paper_given_twice' }).optional(),
  /** Other lawful reasons to be here, each by a paper that the desk saw. */
  routeGrounds: z.array(routeGroundSchema).max(4).optional(),
  /** The examination service it begins with, one of the room's today; needed only where there are several. */
  serviceCode: serviceCodeSchema.optional(),
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

/** What became of a paper that a visit was to use. Whatever it is, the ticket was given. */
export const paperOutcomeSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('used'), paperId: paperIdSchema, kind: paperKindSchema }),
  /** Used by this visit too: another visit of the day, the same episode, used it first. */
  z.object({
    outcome: z.literal('shared'),
    paperId: paperIdSchema,
    kind: paperKindSchema,
    usedAt: z.iso.datetime(),
    usedIn: usedInSchema.optional(),
  }),
  z.object({
    outcome: z.literal('already-used'),
    paperId: paperIdSchema,
    kind: paperKindSchema,
    usedOn: localDateSchema,
    /** Where that visit was; absent where it is not known. */
    usedIn: usedInSchema.optional(),
  }),
  z.object({
    outcome: z.literal('not-usable'),
    paperId: paperIdSchema,
    kind: paperKindSchema,
    why: z.enum([
      ...referralStatusSchema.options,
      ...appointmentStatusSchema.exclude(['used', 'unsigned']).options,
      /** Changed after signing, and nobody compared the paper itself yet. */
      'signature-invalid',
      /** Another paper of its kind is used already. */
      'one-of-a-kind',
    ]),
  }),
  /** Unknown, or somebody else's. */
  z.object({ outcome: z.literal('not-theirs'), paperId: paperIdSchema }),
])
export type PaperOutcome = z.infer<typeof paperOutcomeSchema>

/** What a visit counts as for insurance, in short; provisional. */
export const routeSummarySchema = z.object({ code: routeCodeSchema, ratePercent: z.number().min(0).max(100) })
export type RouteSummary = z.infer<typeof routeSummarySchema>

export const checkInResponseSchema = z.object({
  visitId: visitIdSchema,
  ticket: issuedTicketSchema,
  coverage: visitCoverageSchema,
  alreadyCheckedIn: z.boolean(),
  /** Absent where insurance does not pay, or nothing could be decided. */
  route: routeSummarySchema.optional(),
  /** Of the papers asked for, in their order. */
  papers: z.array(paperOutcomeSchema).optional(),
})
export type CheckInResponse = z.infer<typeof checkInResponseSchema>
