import type { Paper } from '@/lib/domain/records/paper.schema'
import { AppointmentSheet } from './appointment-sheet'
import { ReferralSheet } from './referral-sheet'

/** A paper in its official layout. */
export function PaperSheet({ paper }: { paper: Paper }) {
  return paper.kind === 'referral' ? <ReferralSheet paper={paper} /> : <AppointmentSheet paper={paper} />
}
