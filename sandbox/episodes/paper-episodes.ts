import { calendar } from '@/lib/domain/route/tables/calendar'
import { addWorkingDays } from '@/lib/domain/route/working-days'
import { addDays, type LocalDate } from '@/lib/domain/time/local-date'
import { draw } from '../people/draw'
import { DESK_FACILITY, OTHER_HOSPITAL, sandboxFacility } from '../people/sandbox-facility'
import { drawCondition } from './draw-condition'
import { drawEpisode, toStay, type EpisodeOwner } from './draw-episode'
import { findPaperCase, paperPlans, type AppointmentPlan, type ReferralPlan } from './paper-cases'
import type { SandboxEpisode, SandboxTransfer } from './sandbox-episode'

const VALID_WORKING_DAYS = 10
const FOLLOW_UP_DAYS = 28
// Purposes of `draw`, apart from those of ordinary episodes.
const PAPER = 400
const USE = 420

/** The episode that wrote the paper of a person's case, and the one that used it. Most people have no case. */
export function paperEpisodes(owner: EpisodeOwner): SandboxEpisode[] {
  const paperCase = findPaperCase(owner.person.index)
  if (!paperCase) return []
  const plan = paperPlans[paperCase]
  const writing = plan.kind === 'referral' ? refer(owner, plan) : invite(owner, plan)
  const episode = { ...writing, signing: plan.signing ?? 'own', paperCase }
  const number = episode.transfer?.number ?? episode.followUp?.number
  if (plan.usedDaysAgo === undefined || number === undefined) return [episode]
  return [useOf(owner, episode, number, addDays(owner.today, -plan.usedDaysAgo)), episode]
}

function refer(owner: EpisodeOwner, plan: ReferralPlan): SandboxEpisode {
  const { today } = owner
  const day = plan.transferredDaysAgo === 'last-day' ? lastDayToRefer(today) : addDays(today, -plan.transferredDaysAgo)
  const facilityCode = drawOtherFacility(owner)
  const written = write(owner, plan, facilityCode, day)
  const transfer: SandboxTransfer = {
    number: `${toNumber(owner)}/${day.slice(0, 4)}/PC`,
    ...(plan.to !== 'not-said' && {
      toFacilityCode: plan.to === 'elsewhere' ? OTHER_HOSPITAL.code : DESK_FACILITY.code,
    }),
    reason: plan.reason ?? '1',
    ...(plan.oneYear && { oneYear: true }),
  }
  return { ...written, outcome: '3', transfer }
}

function invite(owner: EpisodeOwner, plan: AppointmentPlan): SandboxEpisode {
  const dueOn = addDays(owner.today, plan.dueInDays)
  const facilityCode = plan.from === 'elsewhere' ? OTHER_HOSPITAL.code : DESK_FACILITY.code
  const written = write(owner, plan, facilityCode, addDays(dueOn, -FOLLOW_UP_DAYS))
  return { ...written, followUp: { number: `HK${toNumber(owner)}/${dueOn.slice(0, 4)}`, dueOn } }
}

function write(owner: EpisodeOwner, plan: ReferralPlan | AppointmentPlan, facilityCode: string, day: LocalDate) {
  const { seed, person } = owner
  const inpatient = draw(seed, person.index, PAPER, 3) === 0
  const condition = plan.condition ?? drawCondition(owner, day, PAPER + 1)
  return { ...drawEpisode(owner, PAPER + 2), ...toStay(owner, day, inpatient, PAPER + 8), facilityCode, condition }
}

/** The episode at the desk's facility that a paper led to. */
function useOf(owner: EpisodeOwner, from: SandboxEpisode, number: string, day: LocalDate): SandboxEpisode {
  const { condition, facilityCode } = from
  const cameWith = { number, fromFacilityCode: facilityCode }
  return {
    ...drawEpisode(owner, USE),
    ...toStay(owner, day, false, USE + 6),
    facilityCode: DESK_FACILITY.code,
    condition,
    cameWith,
  }
}

/** The earliest day of transfer whose slip still holds today: ten working days later, today or the next working day. */
function lastDayToRefer(today: LocalDate): LocalDate {
  const holdsToday = (day: LocalDate) =>
    addWorkingDays(day, VALID_WORKING_DAYS, { days: calendar, countProvisionalHolidays: false }) >= today
  let day = today
  while (holdsToday(addDays(day, -1))) day = addDays(day, -1)
  return day
}

function drawOtherFacility({ seed, person }: EpisodeOwner): string {
  // Never a multiple of four: those are the desk's own.
  const number = 4 * draw(seed, person.index, PAPER + 10, 20) + 1 + draw(seed, person.index, PAPER + 11, 3)
  return sandboxFacility(number).code
}

function toNumber({ seed, person }: EpisodeOwner): string {
  return String(100 + draw(seed, person.index, PAPER + 12, 9_900)).padStart(4, '0')
}
