import type { DatedRows } from '../find-dated'
import type { PhasedRate } from '../route-tables'

const DECREE = 'NĐ 188/2025/NĐ-CP Đ19 k2–k4'

/** Share of the benefit for outpatients who come by themselves (codes 1.13, 1.14, 1.18). */
export const phasedRates: DatedRows<PhasedRate> = [
  { from: '2025-07-01', to: '2026-06-30', percent: 0, citation: `${DECREE}: chưa chi trả đến hết 30/06/2026` },
  { from: '2026-07-01', percent: 50, citation: `${DECREE}: 50 % mức hưởng từ 01/07/2026` },
]
