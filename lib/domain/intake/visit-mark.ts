import { z } from 'zod'

/**
 * What a visit is counted for in the plan's figures. Each is decided per visit, in one place
 * (`lib/db/visit-mark-sql.ts`), so that figure, history and the list behind a figure cannot disagree.
 */
export const visitMarkSchema = z.enum([
  /** Every visit that was not cancelled: V of the plan. */
  'visit',
  /** Identified by VNeID, or any paper accepted from VNeID at the desk or by the nurse. */
  'vneid',
  /** The person has a personal number, an insurance card number or a social insurance number on file. */
  'identified',
  'resident',
  'residence-unknown',
  /** Resident, insurance card shown in VNeID. */
  'resident-card',
  /** Resident, health book opened in VNeID. */
  'resident-book',
  /** Resident who has a referral, on paper or in VNeID; and the same shown in VNeID. */
  'resident-referral',
  'resident-referral-vneid',
  'resident-appointment',
  'resident-appointment-vneid',
  /** Resident with card, book, and every slip they have, shown in VNeID at one visit. */
  'resident-all',
  /** Insurance pays, or was to. */
  'insured',
  'not-insured',
  /** Owes the gateway a check-in message: its first cost arose, and none of the exceptions holds. */
  'message',
  /** The gateway has taken it. */
  'message-sent',
])
export type VisitMark = z.infer<typeof visitMarkSchema>
