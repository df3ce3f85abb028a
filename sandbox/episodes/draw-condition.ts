import type { LocalDate } from '@/lib/domain/time/local-date'
import { draw } from '../people/draw'
import type { SandboxPerson } from '../people/sandbox-person'
import { acuteConditions } from '../clinic/acute-conditions'
import { chronicConditions } from '../clinic/chronic-conditions'
import type { EpisodeOwner } from './draw-episode'
import type { SandboxCondition } from '../clinic/sandbox-condition'

const CHRONIC = 200

/** What a person comes with on a day: mostly the long illness, where there is one, else something of that age and sex. */
export function drawCondition(owner: EpisodeOwner, day: LocalDate, purpose: number): SandboxCondition {
  const { seed, person } = owner
  const fitting = (conditions: readonly SandboxCondition[]) => conditions.filter((each) => fits(person, each, day))
  const chronic = draw(seed, person.index, purpose, 10) < 7 ? fitting(chronicOf(owner)) : []
  const drawn = draw(seed, person.index, purpose + 1_000, 1_000)
  return pick(chronic.length > 0 ? chronic : fitting(acuteConditions), drawn)
}

/** The long illnesses of a person: none, one or two, the same for all episodes. */
export function chronicOf({ seed, person, today }: EpisodeOwner): SandboxCondition[] {
  const fitting = chronicConditions.filter((condition) => fits(person, condition, today))
  // Person 0 is whom demonstrations begin with.
  const count = person.index === 0 ? 2 : Math.max(0, draw(seed, person.index, CHRONIC, 5) - 1)
  const first = draw(seed, person.index, CHRONIC + 1, 1_000)
  return Array.from({ length: Math.min(count, 2, fitting.length) }, (_, nth) => pick(fitting, first + nth))
}

function fits({ birthDate, sex }: SandboxPerson, condition: SandboxCondition, day: LocalDate): boolean {
  // Of those not born by then the episode is left out.
  const age = Math.max(0, Number(day.slice(0, 4)) - birthDate.year)
  return age >= condition.fromAge && age <= (condition.toAge ?? 200) && (condition.sex ?? sex) === sex
}

function pick(from: readonly SandboxCondition[], drawn: number): SandboxCondition {
  const condition = from[drawn % from.length]
  if (!condition) throw new Error('No condition to draw from')
  return condition
}
