import { z } from 'zod'
import { localDateSchema, type LocalDate } from '../time/local-date'
import { roomCodeSchema } from '../visit/visit.schema'

/** `test-only`: the facility only receives the patient or a specimen for tests; no check-in message (QĐ 4750 Đ2 k1c). */
export const serviceKindSchema = z.enum(['examination', 'test-only'])
export type ServiceKind = z.infer<typeof serviceKindSchema>

/** MA_LOAI_KCB, 16 codes from 01/08/2026 (QĐ 1804/QĐ-BYT 19/06/2026); strings, `01` is "Khám bệnh". */
export const visitTypeSchema = z.string().regex(/^(?:0[1-9]|1[0-6])$/)

/** MA_DICH_VU of XML0: at most 50 characters (QĐ 4750 appendix), none of them blank. */
export const serviceCodeSchema = z
  .string()
  .max(50)
  .regex(/^[0-9A-Za-z._-]+$/)

/** dịch vụ khám: what a visit begins with, and its first cost where the facility says so. */
export const examinationServiceSchema = z.object({
  code: serviceCodeSchema,
  name: z.string().trim().min(1).max(1024),
  kind: serviceKindSchema,
  visitType: visitTypeSchema,
  priceVnd: z.int().min(0).max(1_000_000_000).nullable(),
  /** The rooms that offer it. */
  roomCodes: z.array(roomCodeSchema).max(500),
  open: z.boolean(),
  validFrom: localDateSchema,
  validTo: localDateSchema.nullable(),
})
export type ExaminationService = z.infer<typeof examinationServiceSchema>

/** Whether it can be chosen on a day: open, and inside its dates. */
export function isOffered({ open, validFrom, validTo }: ExaminationService, day: LocalDate): boolean {
  return open && validFrom <= day && (validTo === null || day <= validTo)
}
