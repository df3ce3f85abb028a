import type { RouteGround } from '@/lib/domain/route/route-ground.schema'

/** Papers that only the desk can know of, each with the code it leads to. */
export const routeGroundLabels = {
  residence: 'Giấy lưu trú, tạm trú (1.4)',
  'annex-1': 'Chẩn đoán xác định bệnh Phụ lục I (1.17)',
  'annex-2': 'Chẩn đoán xác định bệnh Phụ lục II (1.16)',
  'organ-donor': 'Giấy hiến bộ phận cơ thể (1.6)',
} as const satisfies Record<RouteGround, string>

export const groundsText = {
  open: 'Giấy tờ khác',
  openWith: (count: number) => `Giấy tờ khác (${count})`,
  hint: 'Chỉ chọn khi đã xem giấy. Mã vẫn tạm tính, chốt khi kết thúc lượt khám.',
} as const
