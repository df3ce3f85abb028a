import { z } from 'zod'
import type { PriorityGroup } from './priority'

/** Classes of a queue, best first: an emergency, somebody moved up by hand, then the groups of `priority.ts`. */
export const queueClassSchema = z.enum(['emergency', 'jumped', 'P1', 'P2', 'P3', 'P4'])
export type QueueClass = z.infer<typeof queueClassSchema>

/** The classes that take turns. An emergency and a jump stand outside of turns and cost nobody's turn. */
export const TURN_CLASSES = ['P1', 'P2', 'P3', 'P4'] as const
export type TurnClass = (typeof TURN_CLASSES)[number]

export function queueClassOf(ticket: { group: PriorityGroup; jumpedAt: Date | null }): QueueClass {
  if (ticket.group === 'P0') return 'emergency'
  return ticket.jumpedAt ? 'jumped' : ticket.group
}

/** Whether `a` is called before `b` where no turn says otherwise. */
export function isBetterClass(a: QueueClass, b: QueueClass): boolean {
  return queueClassSchema.options.indexOf(a) < queueClassSchema.options.indexOf(b)
}
