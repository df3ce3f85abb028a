import { hivCondition, tuberculosisCondition } from '../../clinic/rare-conditions'
import type { EnvelopeCase } from '../envelope-case'
import type { TableDraft } from '../tables/table-shape'

/** Stands in every field of XML6 and XML15 that can hold words: found anywhere in a store, they were kept. */
export const WITHHELD_MARK = 'BANG-KHONG-DUOC-LUU'

/** XML6 (HIV) and XML15 (tuberculosis): tables that nobody at a desk may read or keep. */
export function toWithheldTables({ linkId, person, episode }: EnvelopeCase): TableDraft[] {
  const { condition, facilityCode } = episode
  if (condition === hivCondition) {
    const places = { NOI_LAY_MAU_XN: facilityCode, NOI_XN_KD: facilityCode, NOI_BDDT_ARV: facilityCode }
    const words = { DIA_CHI: WITHHELD_MARK, MA_PHAC_DO_DIEU_TRI: WITHHELD_MARK, DU_PHONG: WITHHELD_MARK }
    return [{ kind: 'XML6', rows: [{ MA_LK: linkId, ...places, ...words, MA_CSKCB: facilityCode }] }]
  }
  if (condition === tuberculosisCondition) {
    const words = { HO_TEN: WITHHELD_MARK, DU_PHONG: WITHHELD_MARK }
    return [{ kind: 'XML15', rows: [{ MA_LK: linkId, STT: 1, MA_BN: `${facilityCode}.${person.index}`, ...words }] }]
  }
  return []
}
