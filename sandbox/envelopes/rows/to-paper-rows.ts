import { toLocalDate } from '@/lib/domain/time/local-date'
import { toDischargeKind, type SandboxFollowUp, type SandboxTransfer } from '../../episodes/sandbox-episode'
import { toWireStamp } from '../../replies/wire-dates'
import type { EnvelopeCase } from '../envelope-case'
import type { TableRow } from '../tables/table-shape'
import { toBirth12, toDay8, toSexCode } from '../wire-values'
import { toHistory, toResults, toTreatment } from './describe-episode'

/** XML13: phiếu chuyển cơ sở KCB, in the words of either edition. */
export function toTransferRow(given: EnvelopeCase, transfer: SandboxTransfer): TableRow {
  const { episode, version } = given
  const { condition, facilityCode, cameWith } = episode
  const before = cameWith?.fromFacilityCode
  const year = transfer.oneYear ? ' Phiếu chuyển có giá trị trong 01 năm kể từ ngày ký.' : ''
  return {
    ...toHolderFields(given),
    SO_HOSO: episode.recordId,
    SO_CHUYENTUYEN: transfer.number.slice(0, 4),
    GIAY_CHUYEN_TUYEN: transfer.number,
    MA_CSKCB: facilityCode,
    ...(version === '4750'
      ? {
          MA_NOI_DI: before,
          MA_NOI_DEN: transfer.toFacilityCode,
          TEN_DICH_VU: toResults(given),
          TEN_THUOC: toTreatment(given),
          PP_DIEU_TRI: toTreatment(given),
        }
      : { MA_CSKCB_DI: before, MA_CSKCB_DEN: transfer.toFacilityCode, TINH_TRANG_CT: 'Tỉnh, sinh hiệu ổn định' }),
    MA_QUOCTICH: '000',
    MA_DANTOC: '01',
    MA_NGHE_NGHIEP: '00000',
    DAU_HIEU_LS: condition.signs,
    QT_BENHLY: toHistory(given),
    TOMTAT_KQ: toResults(given),
    PP_DIEUTRI: toTreatment(given),
    MA_LOAI_RV: toDischargeKind(episode),
    MA_LYDO_CT: transfer.reason,
    HUONG_DIEU_TRI: `Khám chuyên khoa, điều chỉnh điều trị.${year}`,
    PHUONGTIEN_VC: 'Tự túc',
  }
}

/** XML14: phiếu hẹn khám lại. QĐ 4750 writes the day with an hour that means nothing. */
export function toFollowUpRow(given: EnvelopeCase, { number, dueOn }: SandboxFollowUp): TableRow {
  const { episode, version } = given
  const day = toDay8(dueOn)
  return {
    ...toHolderFields(given),
    SO_GIAYHEN_KL: number,
    MA_CSKCB: episode.facilityCode,
    NGAY_HEN_KL: version === '4750' ? `${day}0800` : day,
    MA_DOITUONG_KCB: '1.5',
    NGAY_CT: toDay8(toLocalDate(episode.dischargedAt)),
  }
}

function toHolderFields({ linkId, person, episode, card, version, doctorCode, signerCode }: EnvelopeCase): TableRow {
  const { condition, inpatient, admittedAt, dischargedAt } = episode
  return {
    MA_LK: linkId,
    HO_TEN: version === '4750' ? person.fullName.toLocaleUpperCase('vi') : person.fullName,
    NGAY_SINH: toBirth12(person.birthDate),
    GIOI_TINH: toSexCode(person.sex),
    DIA_CHI: person.address,
    MA_THE_BHYT: card?.number,
    GT_THE_DEN: card?.validTo,
    NGAY_VAO: toWireStamp(admittedAt),
    NGAY_VAO_NOI_TRU: inpatient ? toWireStamp(admittedAt) : '',
    NGAY_RA: toWireStamp(dischargedAt),
    CHAN_DOAN_RV: condition.name,
    MA_BENH_CHINH: condition.code,
    MA_BAC_SI: doctorCode,
    MA_TTDV: signerCode,
  }
}
