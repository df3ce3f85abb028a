import type { Coverage } from '../coverage/coverage.schema'
import { referTo, SYSTEMS, type FhirResource } from './resource'

/** FHIR Coverage of the last answer of the insurance gateway; undefined where it named no card. */
export function toCoverage(personId: string, checkId: string, { card, status }: Coverage): FhirResource | undefined {
  if (!card) return undefined
  return {
    resourceType: 'Coverage',
    id: checkId,
    identifier: [{ system: SYSTEMS.insuranceCard, value: card.number }],
    // What the gateway did not confirm is a draft, and what it refused is cancelled.
    status:
      status === 'verified' ? 'active' : status === 'unverified' || status === 'check-paper' ? 'draft' : 'cancelled',
    type: { text: 'Bảo hiểm y tế' },
    beneficiary: referTo('Patient', personId),
    period: { start: card.validFrom, ...(card.validTo && { end: card.validTo }) },
    payor: [{ display: 'Bảo hiểm xã hội Việt Nam' }],
    subscriberId: card.socialInsuranceNumber,
  }
}
