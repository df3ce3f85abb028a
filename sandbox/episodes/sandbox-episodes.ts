import { addDays, toLocalDate } from '@/lib/domain/time/local-date'
import { draw } from '../people/draw'
import { DESK_FACILITY, OTHER_HOSPITAL, sandboxFacility } from '../people/sandbox-facility'
import { sandboxPerson, type SandboxPerson } from '../people/sandbox-person'
import { chronicOf, drawCondition } from './draw-condition'
import { drawEpisode, toStay, type EpisodeOwner } from './draw-episode'
import { paperEpisodes } from './paper-episodes'
import type { SandboxEpisode } from './sandbox-episode'

const COUNT = 30
const FIRST_EPISODE = 240
const PURPOSES_EACH = 20
const MOST = 6
const FOLLOW_UP_DAYS = 28
const OLD_TRANSFER_DAYS = 60

/**
 * What happened to a person in the two years before `now`, newest first: up to six episodes, and those of the paper
 * case (`findPaperCase`) that the person may have. The gateway's history and the envelopes both tell it.
 */
export function sandboxEpisodes(seed: number, index: number, now: Date): SandboxEpisode[] {
  const owner = { seed, person: sandboxPerson(seed, index), today: toLocalDate(now) }
  const count = index === 0 ? MOST : Math.max(0, draw(seed, index, COUNT, MOST + 3) - 2)
  const ordinary = Array.from({ length: count }, (_, nth) => toOrdinary(owner, nth))
  return [...paperEpisodes(owner), ...ordinary]
    .filter(({ admittedAt }) => admittedAt > birthOf(owner.person))
    .toSorted((a, b) => b.admittedAt.getTime() - a.admittedAt.getTime())
}

function toOrdinary(owner: EpisodeOwner, nth: number): SandboxEpisode {
  const { seed, person, today } = owner
  const purpose = FIRST_EPISODE + nth * PURPOSES_EACH
  const daysAgo = 9 + nth * 110 + draw(seed, person.index, purpose, 80)
  const lastDay = addDays(today, -daysAgo)
  const inpatient = draw(seed, person.index, purpose + 1, 6) === 0
  const { code: facilityCode } = sandboxFacility(draw(seed, person.index, purpose + 2, 80))
  const condition = drawCondition(owner, lastDay, purpose + 3)
  const episode: SandboxEpisode = {
    ...drawEpisode(owner, purpose + 4),
    ...toStay(owner, lastDay, inpatient, purpose + 8),
    facilityCode,
    condition,
    // Stations whose code ends in 5 have no certificate yet.
    signing: facilityCode.endsWith('5') ? 'none' : 'own',
  }
  const ending = draw(seed, person.index, purpose + 9, 6)
  const number = String(100 + draw(seed, person.index, purpose + 10, 9_900)).padStart(4, '0')
  const year = lastDay.slice(0, 4)
  if (ending === 0 && facilityCode !== DESK_FACILITY.code && daysAgo > OLD_TRANSFER_DAYS) {
    const toFacilityCode = draw(seed, person.index, purpose + 11, 2) === 0 ? DESK_FACILITY.code : OTHER_HOSPITAL.code
    return { ...episode, transfer: { number: `${number}/${year}/PC`, toFacilityCode, reason: '1' } }
  }
  if (ending > 3 || !chronicOf(owner).includes(condition)) return episode
  return { ...episode, followUp: { number: `HK${number}/${year}`, dueOn: addDays(lastDay, FOLLOW_UP_DAYS) } }
}

// Where day or month are unknown, the last of the year: nobody is treated before birth.
function birthOf({ birthDate: { year, month = 12, day = 28 } }: SandboxPerson): Date {
  return new Date(Date.UTC(year, month - 1, day))
}
