import type { Paper } from '@/lib/domain/records/paper.schema'
import { AppointmentSheet } from './appointment-sheet'
import { ReferralSheet } from './referral-sheet'

export interface PaperSheetProps {
  paper: Paper
  /** What the catalogue calls facilities, by code. */
  names: Readonly<Record<string, string>>
}

/** A paper in its official layout. */
export function PaperSheet({ paper, names }: PaperSheetProps) {
  return paper.kind === 'referral' ? <ReferralSheet paper={paper} names={names} /> : <AppointmentSheet paper={paper} />
}
