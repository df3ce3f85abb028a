import { addDays, startOfLocalDate, type LocalDate } from '@/lib/domain/time/local-date'
import { draw, drawOne } from '../people/draw'
import type { SandboxPerson } from '../people/sandbox-person'
import type { SandboxEpisode } from './sandbox-episode'

/** Whose episodes are made, and the day they are told from. */
export interface EpisodeOwner {
  seed: number
  person: SandboxPerson
  today: LocalDate
}

const HOUR_MS = 3_600_000
const INPATIENT_DAYS = 3

/** What needs no plan: number of the record, how it ended, what was paid. Takes four purposes from `purpose` on. */
export function drawEpisode({ seed, person: { index } }: EpisodeOwner, purpose: number) {
  return {
    recordId: String(1_000_000_000 + draw(seed, index, purpose, 1_000_000_000)),
    outcome: drawOne(seed, index, purpose + 1, ['1', '2', '2', '3']),
    reason: drawOne(seed, index, purpose + 2, ['1', '1', '1', '2', '3', '4']),
    copaidVnd: draw(seed, index, purpose + 3, 40) * 12_500,
    signing: 'own' as const,
  }
}

/** From when to when, leaving on `lastDay` in the afternoon at the latest. */
export function toStay(
  { seed, person }: EpisodeOwner,
  lastDay: LocalDate,
  inpatient: boolean,
  purpose: number,
): Pick<SandboxEpisode, 'admittedAt' | 'dischargedAt' | 'inpatient'> {
  const minutes = draw(seed, person.index, purpose, 8 * 60)
  const at = (day: LocalDate, hour: number) =>
    new Date(startOfLocalDate(day).getTime() + hour * HOUR_MS + minutes * 60_000)
  const firstDay = inpatient ? addDays(lastDay, -INPATIENT_DAYS) : lastDay
  return { admittedAt: at(firstDay, 6.5), dischargedAt: at(lastDay, 9), inpatient }
}
