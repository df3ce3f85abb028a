import { z } from 'zod'
import { birthDateSchema } from '@/lib/domain/patient/birth-date'
import { settingChangeSchema, settingVersionSchema } from './setting-changes'

/** `GET /api/v1/settings/gateway`: never a password, never a whole number. */
export const gatewaySetupSchema = z.object({
  address: z.string(),
  username: z.string(),
  officerName: z.string(),
  maskedOfficerId: z.string(),
  /** Where the account comes from; the address is always the environment's. */
  source: z.enum(['environment', 'application']),
  version: settingVersionSchema,
  changes: z.array(settingChangeSchema),
})
export type GatewaySetup = z.infer<typeof gatewaySetupSchema>

/** `POST /api/v1/settings/gateway/account`: password and number may be left out where the user name stays. */
export const changeGatewayAccountRequestSchema = z.object({
  version: settingVersionSchema,
  username: z.string().trim().min(3).max(50),
  password: z.string().min(1).max(200).optional(),
  officerName: z.string().trim().min(3).max(100),
  officerId: z
    .string()
    .regex(/^\d{12}$/)
    .optional(),
})
export type ChangeGatewayAccountRequest = z.infer<typeof changeGatewayAccountRequestSchema>

/** `POST /api/v1/settings/gateway/reset` */
export const resetGatewayAccountRequestSchema = z.object({ version: settingVersionSchema })
export type ResetGatewayAccountRequest = z.infer<typeof resetGatewayAccountRequestSchema>

export const gatewayStepSchema = z.enum(['name', 'connect', 'token', 'card', 'history', 'copayment'])
export type GatewayStep = z.infer<typeof gatewayStepSchema>

/** `POST /api/v1/settings/gateway/test`: one step; the three look-ups need somebody to ask about. */
export const testGatewayRequestSchema = z
  .object({
    step: gatewayStepSchema,
    question: z
      .object({
        identifier: z.string().regex(/^(?:\d{10}|\d{12}|[A-Z]{2}\d{13})$/),
        fullName: z.string().trim().min(2).max(100),
        birthDate: birthDateSchema,
      })
      .optional(),
  })
  .refine(({ step, question }) => question || step === 'name' || step === 'connect' || step === 'token', {
    path: ['question'],
  })
export type TestGatewayRequest = z.infer<typeof testGatewayRequestSchema>

export const testGatewayResponseSchema = z.object({
  durationMs: z.number().min(0),
  resultCode: z.string().optional(),
  failure: z
    .enum([
      'name_unknown',
      'certificate_refused',
      'gateway_timeout',
      'gateway_unreachable',
      'gateway_rejected_account',
      'gateway_refused_question',
      'gateway_bad_answer',
      'gateway_busy',
      'gateway_error',
    ])
    .optional(),
})
export type TestGatewayResponse = z.infer<typeof testGatewayResponseSchema>
