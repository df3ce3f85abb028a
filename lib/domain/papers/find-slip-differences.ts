import { z } from 'zod'
import type { Diagnosis } from '../records/diagnosis.schema'
import type { Paper, ReferralReason } from '../records/paper.schema'

/** What somebody typed from a slip, as far as it can contradict what its envelope said. */
export type TypedSlip = { diagnosis: Diagnosis } & (
  { kind: 'referral'; toFacilityCode: string; reason: ReferralReason } | { kind: 'appointment'; dueOn: string }
)
export const slipDifferenceSchema = z.enum(['toFacilityCode', 'reason', 'diagnosis', 'dueOn'])
export type SlipDifference = z.infer<typeof slipDifferenceSchema>

/** Where slip and electronic paper say different things. What only one of them says is no difference. */
export function findSlipDifferences(paper: Paper, slip: TypedSlip): SlipDifference[] {
  const found: SlipDifference[] = []
  if (paper.kind === 'referral' && slip.kind === 'referral') {
    if (differs(paper.toFacilityCode, slip.toFacilityCode)) found.push('toFacilityCode')
    if (differs(paper.reason, slip.reason)) found.push('reason')
  }
  if (paper.kind === 'appointment' && slip.kind === 'appointment' && paper.dueOn !== slip.dueOn) found.push('dueOn')
  if (differs(paper.diagnosis.code, slip.diagnosis.code)) found.push('diagnosis')
  return found
}

function differs(known: string | undefined, typed: string | undefined): boolean {
  if (known === undefined || typed === undefined) return false
  return known.trim().toUpperCase() !== typed.trim().toUpperCase()
}
