import type { FieldRules } from './field-rule'

/** XML8, Tóm tắt hồ sơ bệnh án. */
export const xml8Rules: FieldRules = {
  MA_LK: { type: 'text', maxLength: 100, need: 'essential' },
  MA_LOAI_KCB: { type: 'text', maxLength: 2, need: 'expected' },
  HO_TEN_CHA: { type: 'text', maxLength: 255 },
  HO_TEN_ME: { type: 'text', maxLength: 255 },
  NGUOI_GIAM_HO: { type: 'text', maxLength: 255 },
  DON_VI: { type: 'text', maxLength: 1024 },
  NGAY_VAO: { type: 'datetime12', maxLength: 12, need: 'expected' },
  NGAY_RA: { type: 'datetime12', maxLength: 12, need: 'expected' },
  CHAN_DOAN_VAO: { type: 'text', need: 'expected' },
  CHAN_DOAN_RV: { type: 'text', need: 'expected' },
  QT_BENHLY: { type: 'text', need: 'expected' },
  TOMTAT_KQ: { type: 'text', need: 'expected' },
  PP_DIEUTRI: { type: 'text', need: 'expected' },
  NGAY_SINHCON: { type: 'date8', maxLength: 8 },
  NGAY_CONCHET: { type: 'date8', maxLength: 8 },
  SO_CONCHET: { type: 'number', maxLength: 2 },
  KET_QUA_DTRI: { type: 'code', maxLength: 1, need: 'expected' },
  GHI_CHU: { type: 'text' },
  MA_TTDV: { type: 'text', maxLength: 255, need: 'expected' },
  NGAY_CT: { type: 'date8', maxLength: 8, need: 'expected' },
  MA_THE_TAM: { type: 'text', maxLength: 15 },
  DU_PHONG: { type: 'text' },
}
