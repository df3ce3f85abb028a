import type { SandboxCondition } from './sandbox-condition'

/** Kept apart by law, and never drawn: only paper cases have them. */
export const hivCondition: SandboxCondition = {
  code: 'B20',
  name: 'Bệnh do HIV gây nhiễm trùng và ký sinh trùng',
  fromAge: 0,
  complaint: 'Khám định kỳ',
  signs: 'Toàn trạng ổn định',
  medicines: ['arv'],
  indicators: ['haemoglobin'],
}
export const tuberculosisCondition: SandboxCondition = {
  code: 'A15.0',
  name: 'Lao phổi, xác nhận bằng soi đờm',
  fromAge: 0,
  complaint: 'Ho kéo dài',
  signs: 'Ran nổ đỉnh phổi phải',
  medicines: ['tbDrugs'],
  indicators: ['whiteCells', 'oxygen'],
}
/** A long illness for which slips of one year are written. */
export const yearLongCondition: SandboxCondition = {
  code: 'G40.9',
  name: 'Động kinh, không đặc hiệu',
  fromAge: 0,
  complaint: 'Tái khám, xin thuốc',
  signs: 'Không có cơn giật trong tháng, khám thần kinh bình thường',
  medicines: ['valproate'],
  indicators: [],
}
