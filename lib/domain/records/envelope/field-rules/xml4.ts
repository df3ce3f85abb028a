import type { FieldRules } from './field-rule'

/** XML4, Chi tiết cận lâm sàng. */
export const xml4Rules: FieldRules = {
  MA_LK: { type: 'text', maxLength: 100, need: 'essential' },
  STT: { type: 'number', maxLength: 10, need: 'expected' },
  MA_DICH_VU: { type: 'text', maxLength: 50 },
  MA_CHI_SO: { type: 'text', maxLength: 255 },
  TEN_CHI_SO: { type: 'text', maxLength: 255, need: 'expected' },
  GIA_TRI: { type: 'text', maxLength: 255 },
  DON_VI_DO: { type: 'text', maxLength: 50 },
  MO_TA: { type: 'text' },
  KET_LUAN: { type: 'text' },
  NGAY_KQ: { type: 'datetime12', maxLength: 12 },
  MA_BS_DOC_KQ: { type: 'text', maxLength: 255 },
  DU_PHONG: { type: 'text' },
}
