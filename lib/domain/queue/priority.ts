import { z } from 'zod'
import { ageYears, isBornAfter, type BirthDate } from '../patient/birth-date'
import type { LocalDate } from '../time/local-date'

/** P0 is seen at once and never queued; the others are called in this order. */
export const priorityGroupSchema = z.enum(['P0', 'P1', 'P2', 'P3', 'P4'])
export type PriorityGroup = z.infer<typeof priorityGroupSchema>

/** Grounds that a member of staff ticks. Age needs no tick. */
export const priorityGroundSchema = z.enum([
  'emergency',
  'severe-disability',
  'pregnant',
  'person-of-merit',
  'disabled-child-or-elder',
  'appointment-on-time',
])
export type PriorityGround = z.infer<typeof priorityGroundSchema>

/** A ground, and whether staff saw the paper that proves it (for an appointment: the slip, or our own booking). */
export const priorityTickSchema = z.object({ ground: priorityGroundSchema, paperSeen: z.boolean() })
export type PriorityTick = z.infer<typeof priorityTickSchema>

export const priorityReasonSchema = z.enum([...priorityGroundSchema.options, 'child-under-6', 'age-75', 'normal'])
export type PriorityReason = z.infer<typeof priorityReasonSchema>

/** `basis` cites the law; absent where the order is the facility's own. */
export type Priority = { group: PriorityGroup; reason: PriorityReason; basis?: string }

/**
 * Where a person stands in the queue. The law lists who has priority, not their order (but emergency first):
 * the groups are the facility's policy, domain/rules.md §5. A tick counts once its paper was seen; an emergency
 * never waits for one.
 */
export function priorityOf(person: {
  birthDate?: BirthDate
  ticks: readonly PriorityTick[]
  today: LocalDate
}): Priority {
  const { birthDate, ticks, today } = person
  const counting = ticks.filter(({ ground, paperSeen }) => paperSeen || ground === 'emergency')
  const reasons = new Set<PriorityReason>(counting.map(({ ground }) => ground))
  // A birth in the future is a typing mistake, most likely of an old person: no child's priority.
  const isChild = birthDate && youngestAgeYears(birthDate, today) < CHILD_BELOW_YEARS && !isBornAfter(birthDate, today)
  if (isChild) reasons.add('child-under-6')
  if (birthDate && ageYears(birthDate, today) >= ELDER_FROM_YEARS) reasons.add('age-75')
  return ORDER.find(({ reason }) => reasons.has(reason)) ?? { group: 'P4', reason: 'normal' }
}

/** The group of a stored number, 0 to 4. */
export function toPriorityGroup(number: number): PriorityGroup {
  return priorityGroupSchema.parse(`P${number}`)
}

const CHILD_BELOW_YEARS = 6
const ELDER_FROM_YEARS = 75

// As of 2026-11. Luật NCT 39/2009 Đ12 (from 80) is overtaken by the later, wider law (from 75).
const EXAMINATION_LAW = 'Luật KCB 15/2023/QH15 Đ3 k2'
const DISABILITY_LAW = 'Luật NKT 51/2010/QH12 Đ23 k2'
const ORDER: readonly Priority[] = [
  { group: 'P0', reason: 'emergency', basis: EXAMINATION_LAW },
  { group: 'P1', reason: 'child-under-6', basis: EXAMINATION_LAW },
  { group: 'P1', reason: 'severe-disability', basis: EXAMINATION_LAW },
  { group: 'P1', reason: 'pregnant', basis: EXAMINATION_LAW },
  { group: 'P2', reason: 'age-75', basis: EXAMINATION_LAW },
  { group: 'P2', reason: 'person-of-merit', basis: EXAMINATION_LAW },
  { group: 'P2', reason: 'disabled-child-or-elder', basis: DISABILITY_LAW },
  { group: 'P3', reason: 'appointment-on-time' },
]

// With parts of the birth date unknown a child keeps the priority for as long as it may still be under six.
function youngestAgeYears({ year, month = 12, day = 31 }: BirthDate, today: LocalDate): number {
  return ageYears({ year, month, day }, today)
}
