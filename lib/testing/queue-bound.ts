import { TURN_CLASSES, type TurnClass } from '@/lib/domain/queue/queue-class'

/**
 * How many turns a room may give until the `rank`-th person of a class is called, whoever else comes meanwhile: the
 * promise that nobody starves, as a number.
 */
export function turnsUntilCalled(turnClass: TurnClass, rank: number, callsPerTurn: number): number {
  const at = TURN_CLASSES.indexOf(turnClass)
  // Before each call of the class at most `callsPerTurn` of better ones.
  const fromAbove = at === 0 ? rank : rank * (callsPerTurn + 1)
  // Each lower class takes one turn for every `callsPerTurn` above it, and may have one saved up.
  return TURN_CLASSES.slice(at + 1).reduce((turns) => turns + Math.ceil(turns / callsPerTurn) + 1, fromAbove)
}
