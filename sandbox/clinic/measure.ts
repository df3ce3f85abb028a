import type { EpisodeOwner } from '../episodes/draw-episode'
import type { SandboxEpisode } from '../episodes/sandbox-episode'
import { draw } from '../people/draw'
import { indicators, type IndicatorKey, type SandboxIndicator } from './indicators'

export interface Measurement {
  indicator: SandboxIndicator
  value: string
  at: Date
}

const LEVEL = 600
const SLOPE = 620
const SHOWS_IN = 2
const RESULT_AFTER_MS = 90 * 60_000
const YEAR_MS = 365 * 86_400_000

/** The results of an episode. A person's values stay about a level of their own and drift from year to year. */
export function measure(owner: EpisodeOwner, { condition, admittedAt, recordId }: SandboxEpisode): Measurement[] {
  return condition.indicators.map((key, position) => {
    const indicator: SandboxIndicator = indicators[key]
    const [low, high] = position < SHOWS_IN ? indicator.ill : indicator.healthy
    const yearsAgo = (Date.parse(`${owner.today}T00:00:00Z`) - admittedAt.getTime()) / YEAR_MS
    const share = shareOfRange(owner, key, yearsAgo, Number(recordId.slice(-6)))
    const value = (low + (high - low) * share).toFixed(indicator.decimals)
    return { indicator, value, at: new Date(admittedAt.getTime() + RESULT_AFTER_MS) }
  })
}

/** Where in its range a value lies, 0 to 1. */
function shareOfRange(
  { seed, person: { index } }: EpisodeOwner,
  key: IndicatorKey,
  yearsAgo: number,
  nth: number,
): number {
  const place = Object.keys(indicators).indexOf(key)
  const part = (purpose: number) => draw(seed, index, purpose, 1_000) / 1_000
  const level = 0.25 + 0.5 * part(LEVEL + place)
  const slope = (part(SLOPE + place) - 0.5) * 0.4
  const noise = (part(nth * 10 + place) - 0.5) * 0.2
  return Math.min(1, Math.max(0, level + slope * yearsAgo + noise))
}
