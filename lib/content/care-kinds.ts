/** MA_LOAI_KCB (QĐ 1804/QĐ-BYT 2026), by name and as it fits into a line at the counter. */
const careKinds: Readonly<Record<string, { name: string; short: string }>> = {
  '01': { name: 'Khám bệnh', short: 'khám bệnh' },
  '02': { name: 'Điều trị ngoại trú', short: 'điều trị ngoại trú' },
  '03': { name: 'Điều trị nội trú', short: 'nội trú' },
  '04': { name: 'Điều trị ban ngày', short: 'nội trú ban ngày' },
  '05': { name: 'Ngoại trú bệnh dài ngày', short: 'ngoại trú dài ngày' },
  '06': { name: 'Lưu tại trạm, phòng khám', short: 'lưu tại trạm, phòng khám' },
  '07': { name: 'Nhận thuốc theo hẹn', short: 'nhận thuốc theo hẹn' },
  '08': { name: 'Ngoại trú dài ngày có dịch vụ', short: 'ngoại trú dài ngày' },
  '09': { name: 'Nội trú dưới 4 giờ', short: 'nội trú dưới 4 giờ' },
  '10': { name: 'Hình thức khác', short: 'khác' },
  '11': { name: 'Khám lưu động', short: 'khám lưu động' },
  '12': { name: 'Khám tại nhà', short: 'tại nhà' },
  '13': { name: 'Y học gia đình', short: 'y học gia đình' },
  '14': { name: 'Khám từ xa', short: 'từ xa' },
  '15': { name: 'Khám sức khỏe định kỳ', short: 'khám sức khỏe' },
  '16': { name: 'Khám sàng lọc', short: 'sàng lọc' },
}

/** A code nobody knows stays a code. */
export const careKindName = (code: string): string => careKinds[code]?.name ?? `Hình thức ${code}`
export const describeCareKind = (code: string): string => careKinds[code]?.short ?? code
