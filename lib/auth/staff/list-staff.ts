import 'server-only'
import type { StaffMember, StaffResponse } from '@/lib/contracts/staff'
import { listStaffRows } from '@/lib/db/staff-store'
import type { AccountRules } from '@/lib/domain/access/account-rules'
import { isReviewDue, stateOfAccount } from '@/lib/domain/access/account-state'
import type { Caller } from '@/lib/domain/access/caller'
import { roleSchema } from '@/lib/domain/access/role'
import { ok, type Result } from '@/lib/domain/result'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { findAccountRules } from './account-rules'
import type { StaffDependencies } from './staff-dependencies'

/** Everybody with an account at the caller's facility: role, state, last use, training, review. */
export async function listStaff(
  { db }: StaffDependencies,
  { caller, now }: { caller: Caller; now: Date },
): Promise<Result<StaffResponse, never>> {
  const { facilityCode } = caller
  const [rules, rows] = await Promise.all([findAccountRules(db, facilityCode), listStaffRows(db, facilityCode, now)])
  return ok({ rules, people: rows.map((row) => toStaffMember(row, { caller, rules, now })) })
}

type Row = Awaited<ReturnType<typeof listStaffRows>>[number]

function toStaffMember(
  { user, sessions, sessionUsedAt }: Row,
  { caller, rules, now }: { caller: Caller; rules: AccountRules; now: Date },
): StaffMember {
  const { lastUsedAt, oneTimeUntil, trainedOn, reviewedAt, reviewedBy } = user
  const used = sessionUsedAt && (!lastUsedAt || sessionUsedAt > lastUsedAt) ? sessionUsedAt : lastUsedAt
  const disabled = user.banned === true
  return {
    userId: user.id,
    username: user.username ?? '',
    name: user.name,
    role: roleSchema.parse(user.role),
    state: stateOfAccount({ disabled, activeFrom: user.activeFrom, lastUsedAt: used }, rules, now),
    ...(disabled && user.banReason !== null && { disabledBecause: user.banReason }),
    createdAt: user.createdAt.toISOString(),
    ...(used && { lastUsedAt: used.toISOString() }),
    ...(oneTimeUntil && { oneTimeUntil: oneTimeUntil.toISOString() }),
    ...(trainedOn !== null && { trainedOn: localDateSchema.parse(trainedOn) }),
    ...(reviewedAt && reviewedBy !== null && { reviewed: { at: reviewedAt.toISOString(), by: reviewedBy } }),
    reviewDue: !disabled && isReviewDue(reviewedAt ?? user.createdAt, rules, now),
    sessions: disabled ? 0 : sessions,
    own: user.id === caller.id,
  }
}
