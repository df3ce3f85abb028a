import type { DatedRows } from '../find-dated'
import type { ReferenceAmount } from '../route-tables'

const LAW = { lowCostPercent: 15, copaymentMultiple: 6 }

/** Mức tham chiếu: the base salary until the Government says otherwise. */
export const referenceAmounts: DatedRows<ReferenceAmount> = [
  {
    ...LAW,
    from: '2024-07-01',
    to: '2026-06-30',
    vnd: 2_340_000,
    citation: 'Luật BHYT Đ22 k1d; NĐ 188/2025 Đ18; lương cơ sở 2.340.000 đ đến 30/06/2026',
  },
  {
    ...LAW,
    from: '2026-07-01',
    vnd: 2_530_000,
    citation: 'Luật BHYT Đ22 k1d; NĐ 188/2025 Đ18; lương cơ sở 2.530.000 đ từ 01/07/2026',
  },
]
