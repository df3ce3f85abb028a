import { draw, drawOne } from './draw'
import { sandboxFacility } from './sandbox-facility'
import { diagnoses } from './word-lists'

export type SandboxVisit = {
  recordId: string
  facilityCode: string
  /** Local time, `yyyyMMddHHmm`. */
  admittedAt: string
  dischargedAt: string
  diagnosis: string
  dischargeState: string
  outcome: string
  reason: string
  copaidVnd: number
}

/** Up to six visits of the two years before `now`, newest first; some people have none. */
export function sandboxVisits(seed: number, index: number, now: Date): SandboxVisit[] {
  const count = Math.max(0, draw(seed, index, 30, 9) - 2)
  return Array.from({ length: count }, (_, nth) => toVisit(seed, index, nth, now))
}

function toVisit(seed: number, index: number, nth: number, now: Date): SandboxVisit {
  const purpose = 40 + nth * 8
  const daysAgo = 9 + nth * 110 + draw(seed, index, purpose, 80)
  const stayHours = draw(seed, index, purpose + 1, 6) === 0 ? 72 : 3
  const admitted = new Date(now.getTime() - daysAgo * 86_400_000)
  return {
    recordId: String(1_000_000_000 + draw(seed, index, purpose + 2, 1_000_000_000)),
    facilityCode: sandboxFacility(draw(seed, index, purpose + 3, 80)).code,
    admittedAt: toLocalStamp(admitted),
    dischargedAt: toLocalStamp(new Date(admitted.getTime() + stayHours * 3_600_000)),
    diagnosis: drawOne(seed, index, purpose + 4, diagnoses),
    dischargeState: '1',
    outcome: drawOne(seed, index, purpose + 5, ['1', '2', '2', '3']),
    reason: drawOne(seed, index, purpose + 6, ['1', '1', '1', '2', '3', '4']),
    copaidVnd: draw(seed, index, purpose + 7, 40) * 12_500,
  }
}

function toLocalStamp(instant: Date): string {
  return new Date(instant.getTime() + 7 * 3_600_000).toISOString().replaceAll(/\D/g, '').slice(0, 12)
}
