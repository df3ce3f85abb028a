import type { FieldRules } from './field-rule'

/** XML14, Giấy hẹn khám lại. */
export const xml14Rules: FieldRules = {
  MA_LK: { type: 'text', maxLength: 200, need: 'essential' },
  SO_GIAYHEN_KL: { type: 'text', maxLength: 100, need: 'expected' },
  MA_CSKCB: { type: 'text', maxLength: 5, need: 'expected' },
  HO_TEN: { type: 'text', maxLength: 255, need: 'essential' },
  NGAY_SINH: { type: 'datetime12', maxLength: 12 },
  GIOI_TINH: { type: 'code', maxLength: 1 },
  DIA_CHI: { type: 'text', maxLength: 1024 },
  MA_THE_BHYT: { type: 'text' },
  GT_THE_DEN: { type: 'dates' },
  NGAY_VAO: { type: 'datetime12', maxLength: 12 },
  NGAY_VAO_NOI_TRU: { type: 'datetime12', maxLength: 12 },
  NGAY_RA: { type: 'datetime12', maxLength: 12 },
  NGAY_HEN_KL: { type: 'datetime12', maxLength: 12, need: 'essential' },
  CHAN_DOAN_RV: { type: 'text' },
  MA_BENH_CHINH: { type: 'text', maxLength: 50 },
  MA_BENH_KT: { type: 'text', maxLength: 200 },
  MA_BENH_YHCT: { type: 'text', maxLength: 255 },
  MA_DOITUONG_KCB: { type: 'text', maxLength: 10 },
  MA_BAC_SI: { type: 'text', maxLength: 255, need: 'expected' },
  MA_TTDV: { type: 'text', maxLength: 255, need: 'expected' },
  NGAY_CT: { type: 'date8', maxLength: 8, need: 'expected' },
  DU_PHONG: { type: 'text' },
}
