import { toLocalDate } from '@/lib/domain/time/local-date'
import { toDischargeKind } from '../../episodes/sandbox-episode'
import { toWireStamp } from '../../replies/wire-dates'
import type { EnvelopeCase } from '../envelope-case'
import type { TableRow } from '../tables/table-shape'
import { toBirth12, toDay8, toSexCode } from '../wire-values'
import { listServices, shareCost, sumMedicines } from './list-costs'
import { toCareKind, toTreatment } from './describe-episode'

/** XML1: who, why, when, what it was and what it cost. */
export function toSummaryRow(given: EnvelopeCase): TableRow {
  const { linkId, episode, signerCode } = given
  return {
    MA_LK: linkId,
    STT: 1,
    ...toPersonFields(given),
    ...toCardFields(given),
    ...toClinicalFields(given),
    ...toMoney(given),
    MA_LOAI_KCB: toCareKind(episode),
    MA_KHOA: 'K03',
    MA_CSKCB: episode.facilityCode,
    MA_HSBA: episode.recordId,
    MA_TTDV: signerCode,
  }
}

function toPersonFields({ person, episode, version }: EnvelopeCase): TableRow {
  const { facilityCode } = episode
  // Some older records carry the nine digits of the old identity card.
  const isOldNumber = version === '4750' && person.oldIdNumber !== undefined && person.index % 4 === 0
  return {
    MA_BN: `${facilityCode}.${person.index}`,
    HO_TEN: version === '4750' ? person.fullName.toLocaleUpperCase('vi') : person.fullName,
    SO_CCCD: isOldNumber ? person.oldIdNumber : person.personalNumber,
    NGAY_SINH: toBirth12(person.birthDate),
    GIOI_TINH: toSexCode(person.sex),
    NHOM_MAU: BLOOD_TYPES[person.index % BLOOD_TYPES.length],
    MA_QUOCTICH: '000',
    MA_DANTOC: '01',
    MA_NGHE_NGHIEP: version === '4750' ? '00000' : '00',
    DIA_CHI: person.address,
    MATINH_CU_TRU: '31',
    DIEN_THOAI: person.phone,
    MA_KHUVUC: person.areaCode,
    CAN_NANG: weightOf(person.birthDate.year, episode.admittedAt.getUTCFullYear(), person.index),
  }
}

// Mostly unknown.
const BLOOD_TYPES = ['', '', '', 'O', '', 'A', '', 'B', '', '', 'AB']

function weightOf(birthYear: number, year: number, index: number): string {
  const age = year - birthYear
  return (age < 16 ? 4 + age * 3 : 46 + (index % 27)).toFixed(2)
}

function toCardFields({ card, person }: EnvelopeCase): TableRow {
  if (!card) return {}
  const { number, validFrom, validTo } = card
  return { MA_THE_BHYT: number, MA_DKBD: person.registeredFacilityCode, GT_THE_TU: validFrom, GT_THE_DEN: validTo }
}

function toClinicalFields(given: EnvelopeCase): TableRow {
  const { episode } = given
  const { condition, transfer, followUp, cameWith, inpatient } = episode
  return {
    LY_DO_VV: condition.complaint,
    LY_DO_VNT: inpatient ? condition.complaint : '',
    CHAN_DOAN_VAO: condition.name,
    CHAN_DOAN_RV: condition.name,
    MA_BENH_CHINH: condition.code,
    MA_DOITUONG_KCB: toVisitCode(given),
    MA_NOI_DI: cameWith && cameWith.fromFacilityCode !== episode.facilityCode ? cameWith.fromFacilityCode : '',
    MA_NOI_DEN: transfer?.toFacilityCode,
    GIAY_CHUYEN_TUYEN: cameWith?.number,
    NGAY_VAO: toWireStamp(episode.admittedAt),
    NGAY_VAO_NOI_TRU: inpatient ? toWireStamp(episode.admittedAt) : '',
    NGAY_RA: toWireStamp(episode.dischargedAt),
    SO_NGAY_DTRI: inpatient ? 3 : 1,
    PP_DIEU_TRI: toTreatment(given),
    KET_QUA_DTRI: episode.outcome,
    MA_LOAI_RV: toDischargeKind(episode),
    GHI_CHU: followUp ? 'Uống thuốc đều, tái khám đúng hẹn' : '',
    NGAY_TAI_KHAM: followUp && toDay8(followUp.dueOn),
  }
}

// QĐ 3276: by referral, by follow-up slip, emergency, registered here, by oneself.
function toVisitCode({ person, episode }: EnvelopeCase): string {
  const { cameWith, facilityCode, reason } = episode
  if (cameWith) return cameWith.fromFacilityCode === facilityCode ? '1.5' : '1.3'
  if (reason === '2') return '2'
  if (person.registeredFacilityCode === facilityCode) return '1.1'
  return facilityCode === '31999' ? '1.14' : '1.11'
}

function toMoney(given: EnvelopeCase): TableRow {
  const medicines = sumMedicines(given)
  const services = listServices(given).reduce((sum, { quantity, priceVnd }) => sum + quantity * priceVnd, 0)
  const { patient, insurance } = shareCost(medicines + services, given.card)
  const [year, month] = toLocalDate(given.episode.dischargedAt).split('-')
  return {
    NGAY_TTOAN: toWireStamp(given.episode.dischargedAt),
    T_THUOC: medicines,
    T_VTYT: 0,
    T_TONGCHI_BV: medicines + services,
    T_TONGCHI_BH: medicines + services,
    T_BNTT: 0,
    T_BNCCT: patient,
    T_BHTT: insurance,
    T_NGUONKHAC: 0,
    T_BHTT_GDV: insurance,
    NAM_QT: year,
    THANG_QT: month,
  }
}
