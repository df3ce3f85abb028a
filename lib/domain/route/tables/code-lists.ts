import type { DatedRows } from '../find-dated'
import type { CodeEntry, CodeList } from '../route-tables'

const LIST = 'QĐ 3276/QĐ-BYT ngày 17/10/2025, PL1'

const OF_BASE = { kind: 'of-base', percent: 100 } as const
const PHASED = { kind: 'phased' } as const
const NOT_AT_DESK = { kind: 'not-at-desk' } as const

/** PL1 of QĐ 3276 with the bases printed beside each code; it takes visits from 01/07/2025 (window for data sent again). */
export const codeLists: DatedRows<CodeList> = [
  {
    from: '2025-07-01',
    codes: {
      '1.1': onRoute('mã 1.1; Luật BHYT Đ26'),
      '1.2': { ...onRoute('mã 1.2; Luật BHYT Đ22 k1c, k4c; TT 01/2025 Đ3'), ratio: { kind: 'flat', percent: 100 } },
      '1.3': onRoute('mã 1.3; TT 01/2025 Đ9, Đ10, Đ12'),
      '1.4': onRoute('mã 1.4; Luật BHYT Đ22 k3; TT 01/2025 Đ4'),
      '1.5': onRoute('mã 1.5; TT 01/2025 Đ11'),
      '1.6': onRoute('mã 1.6; NĐ 188/2025 Đ37 k4'),
      '1.7': onRoute('mã 1.7; NĐ 188/2025 Đ37 k2'),
      '1.11': selfReferred('mã 1.11; Luật BHYT Đ22 k4c'),
      '1.12': selfReferred('mã 1.12; NĐ 188/2025 Đ19 k1'),
      '1.13': { ...selfReferred('mã 1.13; NĐ 188/2025 Đ19 k2'), ratio: PHASED },
      '1.14': { ...selfReferred('mã 1.14; NĐ 188/2025 Đ19 k3'), ratio: PHASED },
      '1.15': selfReferred('mã 1.15; Luật BHYT Đ22 k4d'),
      '1.16': selfReferred('mã 1.16; Luật BHYT Đ22 k4a; TT 01/2025 Đ5 k1b'),
      '1.17': selfReferred('mã 1.17; Luật BHYT Đ22 k4a; TT 01/2025 Đ5 k1a'),
      '1.18': { ...selfReferred('mã 1.18; Luật BHYT Đ22 k4h; NĐ 188/2025 Đ19 k4'), ratio: PHASED },
      '2': onRoute('mã 2; Luật BHYT Đ22 k5'),
      '3.1': {
        ...selfReferred('mã 3.1; Luật BHYT Đ22 k4g'),
        ratio: { kind: 'by-setting', inpatient: 40, outpatient: 0 },
      },
      '3.2': selfReferred('mã 3.2; Luật BHYT Đ22 k4h'),
      '3.3': selfReferred('mã 3.3; Luật BHYT Đ22 k4đ'),
      '3.6': selfReferred('mã 3.6; Luật BHYT Đ22 k4b'),
      '7': onRoute('mã 7; TT 37/2024 Đ15'),
      '7.2': { ...onRoute('mã 7.2; TT 37/2024 Đ15; TT 26/2025 Đ9'), ratio: NOT_AT_DESK },
      '7.3': { ...onRoute('mã 7.3; TT 37/2024 Đ15; TT 26/2025 Đ9'), ratio: NOT_AT_DESK },
      '7.4': { ...onRoute('mã 7.4; TT 37/2024 Đ15; TT 26/2025 Đ9'), ratio: NOT_AT_DESK },
      '10': { ...onRoute('mã 10; TT 37/2024 Đ15; TT 26/2025 Đ9'), ratio: NOT_AT_DESK },
      '8': { ...onRoute('mã 8'), ratio: NOT_AT_DESK },
      '9': { ...selfReferred('mã 9'), ratio: { kind: 'of-base', percent: 0 } },
    },
  },
]

function onRoute(basis: string): CodeEntry {
  return { ratio: OF_BASE, citation: `${LIST}, ${basis}`, selfReferred: false }
}

function selfReferred(basis: string): CodeEntry {
  return { ratio: OF_BASE, citation: `${LIST}, ${basis}`, selfReferred: true }
}
