import { z } from 'zod'
import { accountRulesSchema } from '@/lib/domain/access/account-rules'
import { roleSchema } from '@/lib/domain/access/role'
import { usernameSchema } from '@/lib/domain/access/username'
import { localDateSchema } from '@/lib/domain/time/local-date'

const userIdSchema = z.string().min(1).max(64)
const staffNameSchema = z.string().trim().min(2).max(100)

/** Somebody with an account. */
export const staffMemberSchema = z.object({
  userId: userIdSchema,
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  /** `idle`: unused for as long as the rules allow. */
  state: z.enum(['active', 'idle', 'disabled']),
  disabledBecause: z.string().optional(),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
  /** Holds a one-time password; it opens nothing after this. */
  oneTimeUntil: z.iso.datetime().optional(),
  trainedOn: localDateSchema.optional(),
  reviewed: z.object({ at: z.iso.datetime(), by: z.string() }).optional(),
  reviewDue: z.boolean(),
  sessions: z.int(),
  /** Whose account asks: much of it is for another administrator to change. */
  own: z.boolean(),
})
export type StaffMember = z.infer<typeof staffMemberSchema>

/** `GET /api/v1/staff`: everybody with an account at this facility, by name. */
export const staffResponseSchema = z.object({ people: z.array(staffMemberSchema), rules: accountRulesSchema })
export type StaffResponse = z.infer<typeof staffResponseSchema>

/** `POST /api/v1/staff/create` and `/reset-password`: the password is in this answer and nowhere else. */
export const oneTimePasswordResponseSchema = z.object({
  userId: userIdSchema,
  oneTimePassword: z.string(),
  until: z.iso.datetime(),
})

/** `POST /api/v1/staff/create` */
export const createStaffRequestSchema = z.object({ username: usernameSchema, name: staffNameSchema, role: roleSchema })
export type CreateStaffRequest = z.infer<typeof createStaffRequestSchema>

/** `POST /api/v1/staff/change`: absent fields stay as they are; `trainedOn: null` takes the day back. */
export const changeStaffRequestSchema = z.object({
  userId: userIdSchema,
  name: staffNameSchema.optional(),
  role: roleSchema.optional(),
  trainedOn: localDateSchema.nullable().optional(),
})
export type ChangeStaffRequest = z.infer<typeof changeStaffRequestSchema>

/** `POST /api/v1/staff/disable`: ends every session at once. */
export const disableStaffRequestSchema = z.object({ userId: userIdSchema, reason: z.string().trim().min(3).max(200) })
export type DisableStaffRequest = z.infer<typeof disableStaffRequestSchema>

/** `POST /api/v1/staff/enable`, `/reset-password`, `/sessions` */
export const staffRequestSchema = z.object({ userId: userIdSchema })
export type StaffRequest = z.infer<typeof staffRequestSchema>

/** `POST /api/v1/staff/sessions`: where this person is signed in now. */
export const staffSessionsResponseSchema = z.object({
  sessions: z.array(
    z.object({
      sessionId: z.string(),
      startedAt: z.iso.datetime(),
      lastUsedAt: z.iso.datetime(),
      address: z.string(),
      browser: z.string(),
    }),
  ),
})

/** `POST /api/v1/staff/sessions/end`: one of them, or all. */
export const endSessionsRequestSchema = z.object({ userId: userIdSchema, sessionId: z.string().max(64).optional() })
export type EndSessionsRequest = z.infer<typeof endSessionsRequestSchema>
export const endSessionsResponseSchema = z.object({ ended: z.int() })

/** `POST /api/v1/staff/review`: these accounts were looked through and stay as they are. */
export const reviewStaffRequestSchema = z.object({ userIds: z.array(userIdSchema).min(1).max(500) })
export type ReviewStaffRequest = z.infer<typeof reviewStaffRequestSchema>
export const reviewStaffResponseSchema = z.object({ reviewed: z.int() })

/** `POST /api/v1/staff/rules` */
export const accountRulesRequestSchema = accountRulesSchema

/** Answer to every change: the account was changed, the list has to be read again. */
export const staffChangedResponseSchema = z.object({ userId: userIdSchema })
