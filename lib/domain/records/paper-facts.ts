import type { AppointmentPaper, ReferralPaper } from './paper.schema'

/** `signedOnIs` where the paper is read whole: lists of the day weigh the day alone. */
export type ReferralFacts = Partial<Pick<ReferralPaper, 'signedOnIs'>> &
  Pick<
    ReferralPaper,
    'kind' | 'fromFacilityCode' | 'toFacilityCode' | 'signedOn' | 'oneYear' | 'reason' | 'signature' | 'seen' | 'uses'
  >
export type AppointmentFacts = Pick<
  AppointmentPaper,
  'kind' | 'fromFacilityCode' | 'dueOn' | 'dayConfirmed' | 'signature' | 'seen' | 'uses'
>

/** What of a paper decides about its use; a whole `Paper` is one too. */
export type PaperFacts = ReferralFacts | AppointmentFacts
