import type { PaperMedium } from '@/lib/contracts/papers'
import type { PaperKind, ReferralReason } from '@/lib/domain/records/paper.schema'

/** The form as typed: texts and choices, empty where nothing was said yet. */
export interface SlipForm {
  medium: PaperMedium | ''
  kind: PaperKind
  number: string
  fromFacilityCode: string
  toFacilityCode: string
  signedOn: string
  dueOn: string
  issuedOn: string
  insuranceValidTo: string
  diagnosisCode: string
  diagnosisText: string
  reason: ReferralReason | ''
  oneYear: 'yes' | 'no' | ''
  signed: 'yes' | 'no' | ''
}

/** Before anything is typed: a referral to us. */
export function startSlipForm(ownFacilityCode: string): SlipForm {
  return {
    medium: '',
    kind: 'referral',
    number: '',
    fromFacilityCode: '',
    toFacilityCode: ownFacilityCode,
    signedOn: '',
    dueOn: '',
    issuedOn: '',
    insuranceValidTo: '',
    diagnosisCode: '',
    diagnosisText: '',
    reason: '',
    oneYear: '',
    signed: '',
  }
}
