import { expect, it } from 'vitest'
import { recogniseColumns } from './recognise-columns'

const table = (...lines: string[][]) => lines.map((cells, at) => ({ line: at + 1, cells }))

it.each<[string, string[][], ReturnType<typeof recogniseColumns>]>([
  [
    'the public copy of the portal’s list',
    [['STT', 'MA_CSKCB', 'TEN_BV', 'TUYEN', 'HANG', 'DIA_CHI']],
    { code: 1, name: 2, firstLine: 2 },
  ],
  ['Vietnamese words', [['Tên cơ sở KCB', 'Mã cơ sở KCB']], { code: 1, name: 0, firstLine: 2 }],
  ['small letters, other accents, spaces', [[' ma_cskcb ', 'Tên  bệnh viện']], { code: 0, name: 1, firstLine: 2 }],
  [
    'a title above',
    [['DANH MỤC CƠ SỞ KHÁM CHỮA BỆNH'], [], ['', 'Mã CSKCB', 'Tên CSKCB']],
    { code: 1, name: 2, firstLine: 4 },
  ],
  ['only one of the two', [['MA_CSKCB', 'DIA_CHI']], undefined],
  ['no headings', [['31950', 'Bệnh viện Mẫu Một']], undefined],
])('%s', (_, lines, columns) => {
  expect(recogniseColumns(table(...lines))).toEqual(columns)
})
