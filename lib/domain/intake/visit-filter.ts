import { z } from 'zod'
import { routeCodeSchema } from '../route/route-code'
import { coverageProblemCodeSchema } from '../coverage/coverage.schema'
import {
  identifiedMediumSchema,
  identifiedMethodSchema,
  roomCodeSchema,
  vneidPaperSchema,
  vneidRefusalReasonSchema,
  vneidUnusedReasonSchema,
} from '../visit/visit.schema'
import { ageBandSchema, insuranceStateSchema, shiftSchema } from './intake-terms'
import { visitMarkSchema } from './visit-mark'

/**
 * Which visits stand behind a figure: all that is given must hold. Visits that were cancelled are meant only where
 * `cancelled` says so. `null` means "none": no desk told, no problem, no code decided.
 */
export const visitFilterSchema = z.object({
  cancelled: z.literal(true).optional(),
  /** Not called yet. */
  waiting: z.literal(true).optional(),
  hour: z.int().min(0).max(23).optional(),
  shift: shiftSchema.optional(),
  ageBand: ageBandSchema.optional(),
  roomCode: roomCodeSchema.optional(),
  method: identifiedMethodSchema.optional(),
  medium: identifiedMediumSchema.optional(),
  desk: z.string().max(40).nullable().optional(),
  problem: coverageProblemCodeSchema.nullable().optional(),
  insurance: insuranceStateSchema.optional(),
  routeCode: routeCodeSchema.nullable().optional(),
  /** Has this mark, and lacks that one: a numerator is `having`, what is missing to it `having` and `lacking`. */
  having: visitMarkSchema.optional(),
  lacking: visitMarkSchema.optional(),
  /** A paper shown in VNeID and accepted, or refused (for one reason). */
  paper: vneidPaperSchema.optional(),
  paperOutcome: z.union([z.literal(['accepted', 'refused']), vneidRefusalReasonSchema]).optional(),
  unusedReason: vneidUnusedReasonSchema.nullable().optional(),
})
export type VisitFilter = z.infer<typeof visitFilterSchema>
