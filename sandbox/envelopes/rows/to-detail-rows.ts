import { toWireStamp } from '../../replies/wire-dates'
import type { EnvelopeCase } from '../envelope-case'
import type { TableRow } from '../tables/table-shape'
import { listServices, toMoneyFields } from './list-costs'

const DAY_MS = 86_400_000
const DEPARTMENT = 'K03'

/** XML2: medicines. */
export function toMedicineRows({ linkId, episode, prescriptions, card, doctorCode }: EnvelopeCase): TableRow[] {
  return prescriptions.map(({ medicine, days, quantity }, nth) => ({
    MA_LK: linkId,
    STT: nth + 1,
    MA_THUOC: medicine.code,
    MA_NHOM: 4,
    TEN_THUOC: medicine.name,
    DON_VI_TINH: medicine.unit,
    HAM_LUONG: medicine.strength,
    DUONG_DUNG: medicine.route,
    DANG_BAO_CHE: medicine.form,
    LIEU_DUNG: `${medicine.perDose} ${medicine.unit.toLocaleLowerCase('vi')}/lần * ${medicine.dosesPerDay} lần/ngày * ${days} ngày`,
    CACH_DUNG: medicine.advice,
    SO_DANG_KY: `VD-${medicine.code.replace('.', '')}-19`,
    TT_THAU: '0001;G1;N1;2026',
    PHAM_VI: 1,
    SO_LUONG: quantity,
    DON_GIA: medicine.priceVnd,
    ...toMoneyFields(quantity * medicine.priceVnd, card),
    MA_KHOA: DEPARTMENT,
    MA_BAC_SI: doctorCode,
    NGAY_YL: toWireStamp(episode.dischargedAt),
    NGAY_TH_YL: toWireStamp(episode.dischargedAt),
    MA_PTTT: 1,
    NGUON_CTRA: 1,
  }))
}

/** XML3: services and bed. */
export function toServiceRows(given: EnvelopeCase): TableRow[] {
  const { linkId, episode, card, doctorCode } = given
  const at = toWireStamp(episode.admittedAt)
  return listServices(given).map(({ code, name, group, unit, quantity, priceVnd }, nth) => ({
    MA_LK: linkId,
    STT: nth + 1,
    MA_DICH_VU: code,
    MA_NHOM: group,
    TEN_DICH_VU: name,
    DON_VI_TINH: unit,
    PHAM_VI: 1,
    SO_LUONG: quantity,
    DON_GIA_BV: priceVnd,
    DON_GIA_BH: priceVnd,
    TYLE_TT_DV: 100,
    ...toMoneyFields(quantity * priceVnd, card),
    MA_KHOA: DEPARTMENT,
    MA_GIUONG: group === 15 ? 'H001' : '',
    MA_BAC_SI: doctorCode,
    NGUOI_THUC_HIEN: doctorCode,
    MA_BENH: episode.condition.code,
    NGAY_YL: at,
    NGAY_TH_YL: at,
    MA_PTTT: 1,
  }))
}

/** XML4: what was measured, and what was seen in pictures. */
export function toResultRows({ linkId, episode, measurements, doctorCode }: EnvelopeCase): TableRow[] {
  const { imaging } = episode.condition
  const measured: TableRow[] = measurements.map(({ indicator, value, at }) => ({
    MA_DICH_VU: indicator.service?.code,
    MA_CHI_SO: indicator.code,
    TEN_CHI_SO: indicator.name,
    GIA_TRI: value,
    DON_VI_DO: indicator.unit,
    NGAY_KQ: toWireStamp(at),
  }))
  const seen: TableRow[] = imaging
    ? [{ MA_DICH_VU: imaging.code, TEN_CHI_SO: imaging.name, MO_TA: imaging.description, KET_LUAN: imaging.conclusion }]
    : []
  return [...measured, ...seen].map((row, nth) => ({ ...row, MA_LK: linkId, STT: nth + 1, MA_BS_DOC_KQ: doctorCode }))
}

/** XML5: a note on arrival, and one for each day in hospital. */
export function toCourseRows({ linkId, episode, allergy, doctorCode }: EnvelopeCase): TableRow[] {
  const { condition, inpatient, admittedAt } = episode
  const past = allergy.says === 'has' ? `${allergy.sentence} ` : ''
  const notes = [`${past}${condition.signs}.`, ...(inpatient ? ['Đỡ, ăn ngủ được.', 'Ổn định, cho ra viện.'] : [])]
  return notes.map((note, nth) => ({
    MA_LK: linkId,
    STT: nth + 1,
    DIEN_BIEN_LS: note,
    THOI_DIEM_DBLS: toWireStamp(new Date(admittedAt.getTime() + nth * DAY_MS)),
    NGUOI_THUC_HIEN: doctorCode,
  }))
}
