import { toLocalDate } from '@/lib/domain/time/local-date'
import { toWireStamp } from '../../replies/wire-dates'
import type { EnvelopeCase } from '../envelope-case'
import type { TableRow } from '../tables/table-shape'
import { toDay8 } from '../wire-values'
import { toCareKind, toHistory, toResults, toTreatment } from './describe-episode'

/** XML7: giấy ra viện. */
export function toDischargeRow(given: EnvelopeCase): TableRow {
  const { linkId, person, episode, allergy, doctorCode, signerCode } = given
  return {
    MA_LK: linkId,
    SO_LUU_TRU: `LT${episode.recordId}`,
    MA_YTE: `${episode.facilityCode}.${person.index}`,
    MA_KHOA_RV: 'K03',
    ...toStayFields(given),
    MA_DINH_CHI_THAI: 0,
    CHAN_DOAN_RV: episode.condition.name,
    PP_DIEUTRI: toTreatment(given),
    GHI_CHU: allergy.says === 'has' ? `Người bệnh dị ứng ${allergy.what}, đã cấp thẻ dị ứng` : '',
    MA_TTDV: signerCode,
    MA_BS: doctorCode,
    TEN_BS: 'Bác sĩ Mẫu',
  }
}

/** XML8: tóm tắt hồ sơ bệnh án. */
export function toAbstractRow(given: EnvelopeCase): TableRow {
  const { linkId, episode, signerCode } = given
  return {
    MA_LK: linkId,
    MA_LOAI_KCB: toCareKind(episode),
    ...toStayFields(given),
    CHAN_DOAN_VAO: episode.condition.name,
    CHAN_DOAN_RV: episode.condition.name,
    QT_BENHLY: toHistory(given),
    TOMTAT_KQ: toResults(given),
    PP_DIEUTRI: toTreatment(given),
    KET_QUA_DTRI: episode.outcome,
    MA_TTDV: signerCode,
  }
}

function toStayFields({ episode }: EnvelopeCase): TableRow {
  return {
    NGAY_VAO: toWireStamp(episode.admittedAt),
    NGAY_RA: toWireStamp(episode.dischargedAt),
    NGAY_CT: toDay8(toLocalDate(episode.dischargedAt)),
  }
}
