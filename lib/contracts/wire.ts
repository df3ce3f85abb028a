import { z } from 'zod'

export const wireSuccessSchema = z.object({ ok: z.literal(true), value: z.unknown() })

export const wireFailureSchema = z.object({
  ok: z.literal(false),
  error: z.object({
    code: z.string(),
    fieldErrors: z.record(z.string(), z.array(z.string())).optional(),
    reference: z.string(),
  }),
})
export type WireFailure = z.infer<typeof wireFailureSchema>

/** The one shape every answer has. */
export function wireSchema<T extends z.ZodType>(value: T) {
  return z.discriminatedUnion('ok', [wireSuccessSchema.extend({ value }), wireFailureSchema])
}
