import type { AccountRules } from './account-rules'

/** What decides whether an account opens. */
export interface AccountUse {
  disabled: boolean
  /** Created or enabled then. */
  activeFrom: Date
  lastUsedAt: Date | null
}

/** `idle`: nobody used it for as long as the rules allow. Whether it still opens then is the rules' own choice. */
export type AccountState = 'active' | 'idle' | 'disabled'

const DAY_MS = 24 * 60 * 60 * 1000

/** Reckoned each time it is asked: there is no job that could fail to run. */
export function stateOfAccount(use: AccountUse, { idleDays }: AccountRules, now: Date): AccountState {
  if (use.disabled) return 'disabled'
  return idleSince(use).getTime() + idleDays * DAY_MS < now.getTime() ? 'idle' : 'active'
}

function idleSince({ activeFrom, lastUsedAt }: AccountUse): Date {
  return lastUsedAt && lastUsedAt > activeFrom ? lastUsedAt : activeFrom
}

/**
 * Whether an account has to be looked through again: so many calendar months after the last review, or after it was
 * created.
 */
export function isReviewDue(since: Date, { reviewMonths }: AccountRules, now: Date): boolean {
  const due = new Date(since)
  due.setUTCMonth(due.getUTCMonth() + reviewMonths)
  return due <= now
}
