import { z } from 'zod'

/** Where the published texts leave something open about the check-in message, the administrator chooses. */
export const checkInMessageOptionsSchema = z.object({
  /**
   * The first cost arises at admission, with the examination service chosen there (QĐ 4750 Điều 2 k1: right after the
   * first cost). Where false, the hospital system reports it.
   */
  triggerAtAdmission: z.boolean(),
  /**
   * Visits without health insurance are not reported. QĐ 4750 exempts emergencies and test-only visits alone and
   * leaves MA_THE_BHYT empty for the uninsured; one hospital system sends nothing without a card.
   */
  insuredOnly: z.boolean(),
})
export type CheckInMessageOptions = z.infer<typeof checkInMessageOptionsSchema>

/** The setting they are kept under. */
export const CHECK_IN_MESSAGE_OPTIONS_KEY = 'check-in-message'

const defaults: CheckInMessageOptions = { triggerAtAdmission: false, insuredOnly: false }

/** Kept options as they stand; what is missing or unreadable is as if nobody had chosen, so that no ticket waits for it. */
export function readCheckInMessageOptions(kept: unknown): CheckInMessageOptions {
  return { ...defaults, ...checkInMessageOptionsSchema.partial().safeParse(kept ?? {}).data }
}
