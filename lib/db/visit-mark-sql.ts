import 'server-only'
import { sql, type SQL } from 'drizzle-orm'
import type { VisitMark } from '@/lib/domain/intake/visit-mark'
import type { VneidPaper } from '@/lib/domain/visit/visit.schema'
import type { LocalDate } from '@/lib/domain/time/local-date'

/**
 * The papers in use by visits of a few days, one row per visit: which kinds, and which were seen in VNeID. To be joined
 * as `used`.
 */
export function usedPapers(facilityCode: string, { from, to }: { from: LocalDate; to: LocalDate }): SQL {
  return sql`
    select taken.visit_id, ${PAPER_FLAGS}
    from paper_use taken join paper on paper.facility_code = taken.facility_code and paper.id = taken.paper_id
    where taken.facility_code = ${facilityCode} and taken.given_back_at is null
      and taken.used_on between ${from} and ${to}
    group by taken.visit_id`
}

const PAPER_FLAGS = sql.raw(`bool_or(paper.kind = 'referral') as referral,
  bool_or(paper.kind = 'referral' and paper.seen_medium = 'vneid') as referral_vneid,
  bool_or(paper.kind = 'appointment') as appointment,
  bool_or(paper.kind = 'appointment' and paper.seen_medium = 'vneid') as appointment_vneid`)

/** The same of each `visit` by itself, to be joined laterally: for few visits out of many days. */
export const PAPERS_OF_VISIT = sql`
  select ${PAPER_FLAGS}
  from paper_use taken join paper on paper.facility_code = taken.facility_code and paper.id = taken.paper_id
  where taken.facility_code = visit.facility_code and taken.visit_id = visit.id and taken.given_back_at is null`

const isResident = sql.raw(`visit.residence = 'resident'`)
const isInsured = sql.raw(`(visit.use_insurance and visit.coverage <> 'none')`)
/** Whether a paper was accepted from VNeID, at the desk or by a nurse. Speaks of `visit` and `used`. */
export function isAccepted(paper: VneidPaper): SQL {
  const used = paper === 'referral' || paper === 'appointment' ? ` or coalesce(used.${paper}_vneid, false)` : ''
  return sql.raw(`('${paper}' = any(visit.vneid_seen)${used})`)
}

// Whatever became of it: a paper that was refused was shown.
const hasShown = (paper: VneidPaper) =>
  sql`(${isAccepted(paper)} or ${sql.raw(`visit.vneid_refused @> '[{"paper":"${paper}"}]'`)})`
const has = (kind: 'referral' | 'appointment') => sql`(coalesce(used.${sql.raw(kind)}, false) or ${hasShown(kind)})`

/** The check-in message of each `visit`, to be joined laterally as `told`. */
export const MESSAGE_OF_VISIT = sql`
  select message.state from check_in_message message
  where message.facility_code = visit.facility_code and message.visit_id = visit.id limit 1`

/**
 * When a visit has a mark; the one place that says so. Speaks of `visit` (never a cancelled one), of `used`, the papers
 * that it uses, and of `told`, its message, both left-joined.
 */
export const MARK_SQL = {
  visit: sql`true`,
  vneid: sql`(visit.identified_medium = 'vneid' or cardinality(visit.vneid_seen) > 0
    or coalesce(used.referral_vneid or used.appointment_vneid, false))`,
  // Looked up visit by visit: as `exists` it may be hashed, which reads every identifier there is.
  identified: sql`coalesce((select true from person_identifier held
    where held.facility_code = visit.facility_code and held.person_id = visit.person_id and held.valid_to is null
      and held.kind in ('personal-number', 'insurance-card-number', 'social-insurance-number') limit 1), false)`,
  resident: isResident,
  'residence-unknown': sql`visit.residence = 'unknown'`,
  'resident-card': sql`(${isResident} and ${hasShown('insurance-card')})`,
  'resident-book': sql`(${isResident} and ${hasShown('health-book')})`,
  'resident-referral': sql`(${isResident} and ${has('referral')})`,
  'resident-referral-vneid': sql`(${isResident} and ${hasShown('referral')})`,
  'resident-appointment': sql`(${isResident} and ${has('appointment')})`,
  'resident-appointment-vneid': sql`(${isResident} and ${hasShown('appointment')})`,
  // The card of whoever has none to show is no item of theirs.
  'resident-all': sql`(${isResident} and (${hasShown('insurance-card')} or not ${isInsured}) and ${hasShown('health-book')}
    and (${hasShown('referral')} or not ${has('referral')})
    and (${hasShown('appointment')} or not ${has('appointment')}))`,
  insured: isInsured,
  'not-insured': sql`not ${isInsured}`,
  message: sql`coalesce(told.state <> 'withdrawn', false)`,
  'message-sent': sql`coalesce(told.state = 'sent', false)`,
} as const satisfies Record<VisitMark, SQL>
