import 'server-only'
import type { SlipEntry } from '@/lib/contracts/papers'
import type { NewPaper } from '@/lib/db/paper-row'
import type { PaperHolder, PaperSeen } from '@/lib/domain/records/paper.schema'

interface Around {
  seen: PaperSeen
  holder: PaperHolder
  /** Names of facilities by code. */
  names: ReadonlyMap<string, string>
}

/** A typed slip as a paper of our own: what nobody typed stays absent. */
export function toRecordedPaper(slip: SlipEntry, { seen, holder, names }: Around): NewPaper {
  const { number, fromFacilityCode, diagnosis } = slip
  const common = {
    number,
    fromFacilityCode,
    fromFacilityName: names.get(fromFacilityCode),
    diagnosis,
    otherDiagnoses: [],
    holder,
    source: { kind: seen.medium, at: seen.at },
    seen,
    signature: { integrity: 'absent' as const },
  }
  if (slip.kind === 'appointment') {
    return { kind: 'appointment', ...common, dueOn: slip.dueOn, issuedOn: slip.issuedOn }
  }
  const { toFacilityCode, signedOn, reason, oneYear } = slip
  return {
    kind: 'referral',
    ...common,
    earlierFacilityCodes: [],
    toFacilityCode,
    toFacilityName: names.get(toFacilityCode),
    signedOn,
    signedOnIs: 'read-from-paper',
    reason,
    oneYear,
  }
}
