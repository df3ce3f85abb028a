import type { VisitRow } from '@/lib/contracts/visits'

/** What an action needs to know of a visit. */
export type VisitHandle = Pick<VisitRow, 'visitId' | 'label' | 'roomCode' | 'fullName'>
