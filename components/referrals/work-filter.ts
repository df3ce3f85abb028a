import { stateGroups, type StateGroup } from '@/lib/content/papers'
import type { PapersTodayResponse } from '@/lib/contracts/papers'
import type { PaperKind } from '@/lib/domain/records/paper.schema'

/** What the list shows: everything where all three are empty. */
export interface WorkFilter {
  group: StateGroup | ''
  kind: PaperKind | ''
  roomCode: string
}

export const NO_FILTER: WorkFilter = { group: '', kind: '', roomCode: '' }

/** The filter as the server is asked. */
export function toQuestion({ group, kind, roomCode }: WorkFilter) {
  return {
    ...(group && { states: [...stateGroups[group].states] }),
    ...(kind && { kind }),
    ...(roomCode && { roomCode }),
  }
}

/** How many papers of the day and room are in the states of a group. */
export function countGroup(group: StateGroup, counts: PapersTodayResponse['counts'] = {}): number {
  return stateGroups[group].states.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
}

export function isFiltered(filter: WorkFilter): boolean {
  return Object.keys(toQuestion(filter)).length > 0
}
