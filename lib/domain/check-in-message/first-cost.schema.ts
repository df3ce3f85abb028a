import { z } from 'zod'
import { visitTypeSchema } from '../service/examination-service.schema'

/**
 * What a message may be about. One message for each, never two. Only the first cost of a visit arises at the desk; the
 * second message of a stay (QĐ 4750 Điều 2 k1b) belongs to the treating department's system.
 */
export const messageTriggerSchema = z.enum(['first-cost'])
export type MessageTrigger = z.infer<typeof messageTriggerSchema>

/** dịch vụ, thuốc or vật tư: fills MA_DICH_VU, MA_THUOC or MA_VAT_TU with its name. */
export const costKindSchema = z.enum(['service', 'medicine', 'supply'])
export type CostKind = z.infer<typeof costKindSchema>

/** The first cost of a visit: what it is for, and when it was ordered (NGAY_YL). */
export const firstCostSchema = z.object({
  kind: costKindSchema,
  code: z.string().trim().min(1).max(255),
  name: z.string().trim().min(1).max(1024),
  orderedAt: z.iso.datetime(),
  /** MA_LOAI_KCB. */
  visitType: visitTypeSchema,
  /** The hospital system's own MA_LK of the visit, which its later tables carry; ours where absent. */
  linkId: z.string().trim().min(1).max(100).optional(),
  /** Of the patient, on the clock of Viet Nam: asked for up to 28 days of age, and known to the maternity's system only. */
  birthTime: z
    .string()
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
    .optional(),
})
export type FirstCost = z.infer<typeof firstCostSchema>
