import type { PriorityGroup } from './priority'
import { isBetterClass, queueClassOf, TURN_CLASSES, type QueueClass, type TurnClass } from './queue-class'

/** Somebody who waits in a room. */
export interface QueueTicket {
  visitId: string
  group: PriorityGroup
  /** When the person was admitted today: moving to another room or coming back after a missed call keeps it. */
  admittedAt: Date
  number: number
  /** When staff moved it up by hand; null otherwise. */
  jumpedAt: Date | null
}

/** Where a ticket stands and why. */
export interface QueuePlace<T> {
  ticket: T
  /** From 1. */
  position: number
  queueClass: QueueClass
  /** Stands before somebody of a better class, because those have just had their calls. */
  isTurn: boolean
  /** How many of a lower class stand before it because it is their turn. */
  yieldsTo: number
}

export interface QueueOrder {
  /** The classes of the room's first calls of today, oldest first. */
  called: readonly QueueClass[]
  /** After so many calls of better classes a class that waits has its turn; at least 1. */
  callsPerTurn: number
}

/** The facility's policy where it set none: after two priority calls an ordinary one (domain/rules.md §5.2). */
export const DEFAULT_CALLS_PER_TURN = 2

/**
 * The order in which a room calls whoever waits, if nobody else came: emergencies, those moved up by hand, then P1 to
 * P4 by class, FIFO by admission within each. A class that waits has its turn once `callsPerTurn` calls of better
 * classes were made since its own last one, so that nobody starves. The same people and history always give the
 * same order.
 */
export function orderQueue<T extends QueueTicket>(
  waiting: readonly T[],
  { called, callsPerTurn }: QueueOrder,
): Array<QueuePlace<T>> {
  const lanes = toLanes(waiting)
  const turns = countTurns(called)
  const ordered: Array<{ ticket: T; queueClass: QueueClass }> = []
  for (let next = chooseClass(lanes, turns, callsPerTurn); next; next = chooseClass(lanes, turns, callsPerTurn)) {
    const ticket = lanes[next].shift()
    if (!ticket) throw new Error('an empty lane was chosen')
    countCall(turns, next)
    ordered.push({ ticket, queueClass: next })
  }
  return ordered.map(({ ticket, queueClass }, at) => ({
    ticket,
    position: at + 1,
    queueClass,
    isTurn: ordered.slice(at + 1).some((later) => isBetterClass(later.queueClass, queueClass)),
    yieldsTo: ordered.slice(0, at).filter((earlier) => isBetterClass(queueClass, earlier.queueClass)).length,
  }))
}

type Lanes<T> = Record<QueueClass, T[]>
/** For each class, the calls of better classes since its own last call. */
type Turns = Record<TurnClass, number>

function toLanes<T extends QueueTicket>(waiting: readonly T[]): Lanes<T> {
  const lanes: Lanes<T> = { emergency: [], jumped: [], P1: [], P2: [], P3: [], P4: [] }
  for (const ticket of waiting.toSorted(compareArrival)) lanes[queueClassOf(ticket)].push(ticket)
  lanes.jumped.sort((a, b) => timeOf(a.jumpedAt) - timeOf(b.jumpedAt))
  return lanes
}

function compareArrival(a: QueueTicket, b: QueueTicket): number {
  return timeOf(a.admittedAt) - timeOf(b.admittedAt) || a.number - b.number || (a.visitId < b.visitId ? -1 : 1)
}

function timeOf(at: Date | null): number {
  return at?.getTime() ?? 0
}

function countTurns(called: readonly QueueClass[]): Turns {
  const turns: Turns = { P1: 0, P2: 0, P3: 0, P4: 0 }
  for (const queueClass of called) countCall(turns, queueClass)
  return turns
}

function countCall(turns: Turns, called: QueueClass): void {
  for (const turnClass of TURN_CLASSES) {
    if (turnClass === called) turns[turnClass] = 0
    else if (called !== 'emergency' && called !== 'jumped' && isBetterClass(called, turnClass)) turns[turnClass] += 1
  }
}

function chooseClass<T>(lanes: Lanes<T>, turns: Turns, callsPerTurn: number): QueueClass | undefined {
  if (lanes.emergency.length > 0) return 'emergency'
  if (lanes.jumped.length > 0) return 'jumped'
  const waiting = TURN_CLASSES.filter((turnClass) => lanes[turnClass].length > 0)
  // The lowest class first: it is the one that everybody else could keep waiting.
  return waiting.toReversed().find((turnClass) => turns[turnClass] >= callsPerTurn) ?? waiting[0]
}
