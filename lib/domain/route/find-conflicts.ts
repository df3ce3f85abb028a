import { LOW_SCORE } from './decide-code'
import type { DecidedCode } from './route-code'
import type { RouteConflict } from './route-decision.schema'
import type { RouteInput } from './route-input.schema'

/** Where a visit fits two codes and the texts do not say which: the note under QĐ 3276 PL1 says top-down, the law may not. */
export function findConflicts(code: DecidedCode, { facility, listedDisease, setting }: RouteInput): RouteConflict[] {
  if (facility.level !== 'basic') return []
  if (code === '1.16' && listedDisease === 'annex-2' && setting === 'inpatient') {
    return [{ codes: ['1.15', '1.16'], note: 'inpatient-with-listed-disease' }]
  }
  if (facility.formerTier !== 'district' || !['1.12', '1.13', '3.3'].includes(code)) return []

  const low = facility.provisionalBasic || (facility.score !== undefined && facility.score < LOW_SCORE)
  return low
    ? [{ codes: ['1.12', '3.3'], note: 'former-district-under-50-points' }]
    : [{ codes: ['1.13', '3.3'], note: 'former-district-from-50-points' }]
}
