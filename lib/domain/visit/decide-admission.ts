import type { BirthDate } from '../patient/birth-date'
import { priorityOf, type Priority, type PriorityTick } from '../queue/priority'
import { err, ok, type Result } from '../result'
import type { LocalDate } from '../time/local-date'

export interface AdmissionRequest {
  priorityTicks: readonly PriorityTick[]
  emergency: boolean
  /** A child born here or brought at once, whose birth date nobody wrote down yet. */
  newborn: boolean
}

export interface AdmissionState<V> {
  room: { open: boolean } | null
  birthDate?: BirthDate | undefined
  /** The visit that the person still has in this room today, cancelled and finished ones aside. */
  existing: V | null
}

export type AdmissionDecision<V> = { kind: 'existing-ticket'; visit: V } | { kind: 'new-ticket'; priority: Priority }
export type AdmissionRefusal = { code: 'room_not_found' | 'room_closed' }

/** Whether a person is admitted to a room today, and where they stand in its queue. */
export function decideAdmission<V>(
  { room, birthDate, existing }: AdmissionState<V>,
  request: AdmissionRequest,
  today: LocalDate,
): Result<AdmissionDecision<V>, AdmissionRefusal> {
  if (!room) return err({ code: 'room_not_found' })
  // Who has a ticket keeps it when the room closes.
  if (existing !== null) return ok({ kind: 'existing-ticket', visit: existing })
  if (!room.open) return err({ code: 'room_closed' })
  const ticks = request.emergency ? [...request.priorityTicks, EMERGENCY] : request.priorityTicks
  const born = birthDate ?? (request.newborn ? { year: Number(today.slice(0, 4)) } : undefined)
  return ok({ kind: 'new-ticket', priority: priorityOf({ ...(born && { birthDate: born }), ticks, today }) })
}

const EMERGENCY: PriorityTick = { ground: 'emergency', paperSeen: false }
