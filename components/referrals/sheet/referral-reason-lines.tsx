import { referralSheetText as text } from '@/lib/content/sheets'
import type { ReferralReason } from '@/lib/domain/records/paper.schema'
import { Box, Circled, Line } from './sheet-parts'

/** 1 or 2 is circled; under 1 the box that applies is marked. */
export function ReferralReasonLines({ reason }: { reason: ReferralReason | undefined }) {
  const eligible = reason === 'appropriate' || reason === 'beyond-capacity'
  return (
    <>
      <Line>{text.reason}:</Line>
      <div className="pl-5">
        <p>
          <Circled number={1} chosen={eligible} /> {text.eligible}
        </p>
        <p className="pl-6">
          <Box checked={reason === 'appropriate'} /> {text.appropriate}
        </p>
        <p className="pl-6">
          <Box checked={reason === 'beyond-capacity'} /> {text.beyondCapacity}
        </p>
        <p>
          <Circled number={2} chosen={reason === 'patient-request'} /> {text.atRequest}
        </p>
      </div>
    </>
  )
}
