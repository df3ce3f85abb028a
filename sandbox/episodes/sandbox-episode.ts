import type { LocalDate } from '@/lib/domain/time/local-date'
import type { PaperCase, Signing, TransferReason } from './paper-cases'
import type { SandboxCondition } from '../clinic/sandbox-condition'

/** A referral that an episode ended with (XML13). */
export interface SandboxTransfer {
  number: string
  /** Absent where the slip lacks it. */
  toFacilityCode?: string
  reason: TransferReason
  /** The paper says that it holds for a year; XML13 has no field for it, so only its free text does. */
  oneYear?: boolean
}

/** A slip for coming back that an episode ended with (XML14). */
export interface SandboxFollowUp {
  number: string
  dueOn: LocalDate
}

/** One episode of care of an invented person: a row of the gateway's history, and an envelope of its facility. */
export interface SandboxEpisode {
  recordId: string
  facilityCode: string
  admittedAt: Date
  dischargedAt: Date
  inpatient: boolean
  condition: SandboxCondition
  /** KET_QUA_DTRI. */
  outcome: string
  /** MA_LYDO_VVIEN of the older tables: 1 on route, 2 emergency, 3 off route, 4 anywhere in the province. */
  reason: string
  copaidVnd: number
  transfer?: SandboxTransfer
  followUp?: SandboxFollowUp
  /** The paper this episode began with, and who had written it. */
  cameWith?: { number: string; fromFacilityCode: string }
  signing: Signing
  /** Which case the paper of this episode stands for. */
  paperCase?: PaperCase
}

/** MA_LOAI_RV: home, transferred by the doctors or at the patient's request. */
export function toDischargeKind({ transfer }: SandboxEpisode): '1' | '2' | '5' {
  if (!transfer) return '1'
  return transfer.reason === '3' ? '5' : '2'
}
