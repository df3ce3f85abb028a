import { err, ok, type Result } from '../result'
import type { EnvelopeRow } from './envelope/envelope.types'
import type { UnusableTable } from './envelope-tables'
import type { ReferralPaper, ReferralReason } from './paper.schema'
import { readDay, readList } from './read-envelope-fields'
import { toPaperBase, type PaperOrigin } from './to-paper-base'

/** A referral as its XML13 tells it. */
export type ReferralContent = Omit<ReferralPaper, 'paperId' | 'signature' | 'uses'>

// MA_LYDO_CT. Both 1 and 2 read "đủ điều kiện": what it counts for is not derived from it.
const REASONS: Readonly<Record<string, ReferralReason>> = {
  '1': 'appropriate',
  '2': 'beyond-capacity',
  '3': 'patient-request',
}

/**
 * A referral of an XML13 in the spelling of QĐ 4750 (MA_NOI_DEN, PP_DIEU_TRI, TEN_DICH_VU, TEN_THUOC) or of QĐ 3176
 * (MA_CSKCB_DEN, TINH_TRANG_CT). It carries neither a signing date nor the one-year mark: the day of the transfer
 * stands in for the one, the other stays unknown.
 */
export function toReferral(row: EnvelopeRow, origin: PaperOrigin): Result<ReferralContent, UnusableTable> {
  const number = row.GIAY_CHUYEN_TUYEN ?? row.SO_CHUYENTUYEN ?? row.SO_HOSO
  if (number === undefined) return err({ table: 'XML13', field: 'GIAY_CHUYEN_TUYEN' })
  const base = toPaperBase(row, origin)
  return ok({
    kind: 'referral',
    number: number.slice(0, 100),
    ...base,
    fileNumber: row.SO_HOSO,
    registerNumber: row.SO_CHUYENTUYEN,
    earlierFacilityCodes: readList(row.MA_CSKCB_DI ?? row.MA_NOI_DI),
    toFacilityCode: row.MA_CSKCB_DEN ?? row.MA_NOI_DEN,
    signedOn: readDay(readList(row.NGAY_RA).at(-1)),
    signedOnIs: 'transfer-day',
    reason: REASONS[row.MA_LYDO_CT ?? ''],
    clinicalSigns: row.DAU_HIEU_LS,
    courseOfIllness: row.QT_BENHLY,
    resultsSummary: row.TOMTAT_KQ,
    ...toTreatment(row),
    plan: row.HUONG_DIEU_TRI,
    transferredAt: base.treatedTo,
    transport: row.PHUONGTIEN_VC,
    escortName: row.HOTEN_NGUOI_HT,
    escortTitle: row.CHUCDANH_NGUOI_HT,
  })
}

// PP_DIEU_TRI of QĐ 4750 is treatment; QĐ 3176 made TINH_TRANG_CT, the condition on transfer, of it.
function toTreatment(row: EnvelopeRow) {
  const treatments = new Set([row.PP_DIEUTRI, row.PP_DIEU_TRI].filter((text) => text !== undefined))
  return {
    treatment: treatments.size === 0 ? undefined : [...treatments].join('\n'),
    services: row.TEN_DICH_VU,
    medicines: row.TEN_THUOC,
    conditionOnTransfer: row.TINH_TRANG_CT,
  }
}
