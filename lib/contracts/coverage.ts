import { z } from 'zod'
import { coverageSchema } from '@/lib/domain/coverage/coverage.schema'
import { birthDateSchema } from '@/lib/domain/patient/birth-date'
import { personIdSchema } from '@/lib/domain/visit/visit.schema'

const byIdentifierSchema = z
  .object({
    personalNumber: z
      .string()
      .regex(/^\d{12}$/)
      .optional(),
    insuranceCardNumber: z
      .string()
      .regex(/^[A-Z]{2}[1-5]\d{12}$/)
      .optional(),
    socialInsuranceNumber: z
      .string()
      .regex(/^\d{10}$/)
      .optional(),
    fullName: z.string().trim().min(1).max(255),
    birthDate: birthDateSchema,
  })
  .refine((asked) => asked.personalNumber || asked.insuranceCardNumber || asked.socialInsuranceNumber, {
    error: 'identifier_missing',
    path: ['personalNumber'],
  })

/**
 * `POST /api/v1/coverage`: is this person insured today? By what a card holds, or by a person already on file
 * (whose numbers never have to reach the browser).
 */
export const coverageRequestSchema = z.union([z.object({ personId: personIdSchema }), byIdentifierSchema])
export type CoverageRequest = z.infer<typeof coverageRequestSchema>
export const coverageResponseSchema = coverageSchema

/** `GET /api/v1/gateway`: how the insurance gateway has answered lately. */
export const gatewayHealthSchema = z.object({
  state: z.enum(['unknown', 'up', 'slow', 'down']),
  lastAnswerMs: z.int().optional(),
  /** Since when it has been in this state. */
  since: z.iso.datetime().optional(),
})
