import { z } from 'zod'

export const visitIdSchema = z.uuid().brand<'VisitId'>()
export type VisitId = z.infer<typeof visitIdSchema>

export const personIdSchema = z.uuid().brand<'PersonId'>()
export type PersonId = z.infer<typeof personIdSchema>

export const facilityCodeSchema = z.string().regex(/^[0-9A-Z]{5}$/)
export const roomCodeSchema = z.string().regex(/^[0-9A-Z]{1,8}$/)

/** How the desk came to know who stands there (cách nhận diện). */
export const identifiedMethodSchema = z.enum([
  'citizen-card-qr',
  'insurance-card-qr',
  'mrz',
  'typed-number',
  'name-search',
  'ticket',
  'no-papers',
])
export type IdentifiedMethod = z.infer<typeof identifiedMethodSchema>

/** What the person showed: a plastic or paper card, the VNeID app, another paper, or nothing. */
export const identifiedMediumSchema = z.enum(['card', 'vneid', 'paper', 'none'])
export type IdentifiedMedium = z.infer<typeof identifiedMediumSchema>

/** Papers that may be shown in VNeID instead of on paper (QĐ 2733/QĐ-BYT PL01 Đ6; QĐ 31/QĐ-BYT 2026). */
export const vneidPaperSchema = z.enum(['citizen-card', 'insurance-card', 'health-book', 'referral', 'appointment'])
export type VneidPaper = z.infer<typeof vneidPaperSchema>

/** Why a paper shown in VNeID was not taken; the person is then asked for another proof, never sent away. */
export const vneidRefusalReasonSchema = z.enum([
  'expired',
  'unsigned',
  'wrong-person',
  'wrong-facility',
  'incomplete',
  'not-displayed',
  'other',
])

/** A paper shown in VNeID and not accepted: what figure K8 of the plan counts against the desk. */
export const vneidRefusalSchema = z.object({ paper: vneidPaperSchema, reason: vneidRefusalReasonSchema })
export type VneidRefusal = z.infer<typeof vneidRefusalSchema>

/** Whether the address on file on the day of the visit lies in the plan's province; `unknown` where it does not say. */
export const residenceSchema = z.enum(['resident', 'elsewhere', 'unknown'])
export type Residence = z.infer<typeof residenceSchema>

/** Why a patient did not use VNeID. Paper stays lawful (NĐ 188/2025 Đ37): asked for the plan's figures only. */
export const vneidUnusedReasonSchema = z.enum(['no-phone', 'not-level-2', 'not-integrated', 'app-failed', 'unwilling'])
export type VneidUnusedReason = z.infer<typeof vneidUnusedReasonSchema>

/** What a visit knows about health insurance: 'none' where insurance does not pay or does not cover. */
export const visitCoverageSchema = z.enum(['verified', 'unverified', 'none'])
export type VisitCoverage = z.infer<typeof visitCoverageSchema>

/** đang chờ, đã gọi, gọi không thấy, khám xong ở phòng này, đã hủy. */
export const visitStateSchema = z.enum(['waiting', 'called', 'skipped', 'done', 'cancelled'])
export type VisitState = z.infer<typeof visitStateSchema>
