import type { FieldRules } from './field-rule'

/** XML5, Diễn biến lâm sàng. */
export const xml5Rules: FieldRules = {
  MA_LK: { type: 'text', maxLength: 100, need: 'essential' },
  STT: { type: 'number', maxLength: 10, need: 'expected' },
  DIEN_BIEN_LS: { type: 'text', need: 'expected' },
  GIAI_DOAN_BENH: { type: 'text' },
  HOI_CHAN: { type: 'text' },
  PHAU_THUAT: { type: 'text' },
  THOI_DIEM_DBLS: { type: 'datetime12', maxLength: 12, need: 'expected' },
  NGUOI_THUC_HIEN: { type: 'text', maxLength: 255, need: 'expected' },
  DU_PHONG: { type: 'text' },
}
