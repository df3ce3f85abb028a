import { z } from 'zod'
import type { RouteInput } from './route-input.schema'

/**
 * A lawful reason to be here that nobody but the desk can know, by the paper it has seen: stay or residence elsewhere
 * (Luật BHYT Đ22 k3; TT 01/2025 Đ4), a confirmed diagnosis of TT 01/2025 Phụ lục I or II (Đ5 k1), a donation of organs
 * (NĐ 188/2025 Đ37 k4).
 */
export const routeGroundSchema = z.enum(['residence', 'annex-1', 'annex-2', 'organ-donor'])
export type RouteGround = z.infer<typeof routeGroundSchema>

/** The grounds that count at a facility of this level. */
export function groundsOfLevel(level: RouteInput['facility']['level']): readonly RouteGround[] {
  return GROUNDS[level]
}

/** What the grounds are to the decision. */
export function toGroundInput(
  grounds: readonly RouteGround[],
): Pick<RouteInput, 'residenceProven' | 'organDonor' | 'listedDisease'> {
  const listedDisease = grounds.find((ground) => ground === 'annex-1' || ground === 'annex-2')
  return {
    ...(grounds.includes('residence') && { residenceProven: true }),
    ...(grounds.includes('organ-donor') && { organDonor: true }),
    ...(listedDisease && { listedDisease }),
  }
}

const GROUNDS = {
  initial: ['residence', 'organ-donor'],
  basic: ['residence', 'annex-2', 'organ-donor'],
  specialised: ['annex-1', 'organ-donor'],
} as const satisfies Record<RouteInput['facility']['level'], readonly RouteGround[]>
