import type { DatedRows } from '../find-dated'
import type { BaseRates } from '../route-tables'

/** Benefit by the third character of the card (QĐ 1351/QĐ-BHXH 2015 Đ2). */
export const baseRates: DatedRows<BaseRates> = [
  {
    from: '2025-07-01',
    percentByDigit: { 1: 100, 2: 100, 3: 95, 4: 80, 5: 100 },
    lowestPercent: 80,
    citation: 'Luật BHYT Đ22 k1 (Luật 51/2024/QH15)',
  },
]
