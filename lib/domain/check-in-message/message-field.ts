/** The 26 elements of TRANG_THAI_KCB, in their order (QĐ 4750/QĐ-BYT appendix, table "Check-in"). */
export const messageFields = [
  'MA_LK',
  'STT',
  'MA_BN',
  'HO_TEN',
  'SO_CCCD',
  'NGAY_SINH',
  'GIOI_TINH',
  'MA_THE_BHYT',
  'MA_DKBD',
  'GT_THE_TU',
  'GT_THE_DEN',
  'MA_DOITUONG_KCB',
  'NGAY_VAO',
  'NGAY_VAO_NOI_TRU',
  'LY_DO_VNT',
  'MA_LY_DO_VNT',
  'MA_LOAI_KCB',
  'MA_CSKCB',
  'MA_DICH_VU',
  'TEN_DICH_VU',
  'MA_THUOC',
  'TEN_THUOC',
  'MA_VAT_TU',
  'TEN_VAT_TU',
  'NGAY_YL',
  'DU_PHONG',
] as const
export type MessageField = (typeof messageFields)[number]

/** A message as text by field; '' where a field stays empty. */
export type MessageFields = Readonly<Record<MessageField, string>>

/** What is wrong with a field, so that somebody can put it right. */
export const fieldProblems = [
  'missing',
  'too_long',
  'malformed',
  'not_in_list',
  /** Earlier than NGAY_VAO. */
  'before_arrival',
  /** At most 28 days old, and nobody wrote down the hour. */
  'birth_time_missing',
] as const
export type FieldProblemCode = (typeof fieldProblems)[number]

export interface FieldProblem {
  field: MessageField
  problem: FieldProblemCode
}
