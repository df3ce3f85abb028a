import type { EnvelopeCase } from '../envelope-case'

/** A service of an episode (XML3): the examination, what was measured or pictured, the bed. */
export interface ServiceCost {
  code: string
  name: string
  /** MA_NHOM: 1 laboratory, 2 imaging, 13 examination, 15 bed. */
  group: number
  unit: string
  quantity: number
  priceVnd: number
}

const EXAMINATION = { code: '02.1896.1895', name: 'Khám Nội', group: 13, unit: 'Lần', quantity: 1, priceVnd: 39_800 }
const BED_DAY = {
  code: '02.0001.1917',
  name: 'Giường Nội khoa',
  group: 15,
  unit: 'Ngày',
  quantity: 3,
  priceVnd: 155_200,
}

export function listServices({ episode, measurements }: EnvelopeCase): ServiceCost[] {
  const { imaging } = episode.condition
  const measured = new Map(
    measurements.flatMap(({ indicator: { service } }) => (service ? [[service.code, service]] : [])),
  )
  const once = { unit: 'Lần', quantity: 1 }
  return [
    EXAMINATION,
    ...[...measured.values()].map(({ code, name, priceVnd }) => ({ ...once, code, name, priceVnd, group: 1 })),
    ...(imaging ? [{ ...once, code: imaging.code, name: imaging.name, priceVnd: imaging.priceVnd, group: 2 }] : []),
    ...(episode.inpatient ? [BED_DAY] : []),
  ]
}

export function sumMedicines({ prescriptions }: EnvelopeCase): number {
  return prescriptions.reduce((sum, { quantity, medicine }) => sum + quantity * medicine.priceVnd, 0)
}

/** Who pays a cost that insurance covers: MUC_HUONG and the two parts. Without a card the patient pays. */
export function shareCost(vnd: number, card: EnvelopeCase['card']) {
  const percent = card?.benefitPercent ?? 0
  const insurance = Math.round((vnd * percent) / 100)
  return { percent, insurance, patient: vnd - insurance }
}

/** What XML2 and XML3 write alike for each line. */
export function toMoneyFields(vnd: number, card: EnvelopeCase['card']) {
  const { percent, insurance, patient } = shareCost(vnd, card)
  return {
    TYLE_TT_BH: 100,
    THANH_TIEN_BV: vnd,
    THANH_TIEN_BH: vnd,
    T_NGUONKHAC_NSNN: 0,
    T_NGUONKHAC_VTNN: 0,
    T_NGUONKHAC_VTTN: 0,
    T_NGUONKHAC_CL: 0,
    T_NGUONKHAC: 0,
    MUC_HUONG: percent,
    T_BNTT: 0,
    T_BNCCT: patient,
    T_BHTT: insurance,
  }
}
