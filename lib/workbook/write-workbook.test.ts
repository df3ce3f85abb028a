import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openWorkbook } from '@/lib/testing/open-workbook'
import type { WorkbookSheet } from './workbook.types'
import { writeWorkbook } from './write-workbook'

const sheet: WorkbookSheet = {
  name: 'Lượt',
  title: 'Danh sách lượt',
  preface: ['Bệnh viện Mẫu'],
  columns: [
    { heading: 'Họ tên', width: 30 },
    { heading: 'Số lượt', width: 9 },
    { heading: 'Tỷ lệ', width: 9 },
    { heading: 'Giờ cấp số', width: 18 },
    { heading: 'Ngày', width: 12 },
  ],
  rows: [
    ['Nguyễn Thị Mẫu', 12, { share: 0.613 }, { instant: '2026-11-22T17:30:00Z' }, { date: '2026-11-23' }],
    ['=HYPERLINK("http://mau.vn";"Mẫu")', undefined, { share: undefined }, { remark: 'chưa đủ dữ liệu' }, undefined],
  ],
  notes: ['Hết bảng.'],
}

describe('writeWorkbook', () => {
  it('keeps numbers, shares and Vietnamese clock times as what they are', async () => {
    const opened = (await openWorkbook(await writeWorkbook([sheet]))).sheet('Lượt')
    expect(opened.row(1)).toEqual(['Danh sách lượt'])
    expect(opened.row(2)).toEqual(['Bệnh viện Mẫu'])
    expect(opened.row(3)).toEqual(['Họ tên', 'Số lượt', 'Tỷ lệ', 'Giờ cấp số', 'Ngày'])
    // 17:30 UTC of the 22nd is half past midnight of the 23rd in Viet Nam.
    expect(opened.row(4)).toEqual([
      'Nguyễn Thị Mẫu',
      12,
      0.613,
      new Date('2026-11-23T00:30:00Z'),
      new Date('2026-11-23T00:00:00Z'),
    ])
    expect(opened.format('C4')).toBe('0.0%')
    expect(opened.format('D4')).toBe('dd/mm/yyyy hh:mm')
    expect(opened.width(1)).toBe(30)
  })

  it('keeps the headings in sight', async () => {
    expect((await openWorkbook(await writeWorkbook([sheet]))).sheet('Lượt').frozenRows).toBe(3)
  })

  it('calculates nothing that a name says', async () => {
    const bytes = await writeWorkbook([sheet])
    const opened = (await openWorkbook(bytes)).sheet('Lượt')
    expect(opened.row(5)).toEqual(['=HYPERLINK("http://mau.vn";"Mẫu")', null, null, 'chưa đủ dữ liệu'])
    const parts = Object.entries(unzipSync(bytes)).filter(([name]) => /^xl\/worksheets\/.*\.xml$/.test(name))
    expect(parts).toHaveLength(1)
    for (const [, xml] of parts) expect(strFromU8(xml)).not.toMatch(/<f[\s>]/)
  })

  it('survives characters that XML forbids', async () => {
    const opened = await openWorkbook(await writeWorkbook([{ ...sheet, rows: [['Mẫu\u0000\u000B & <b>']] }]))
    expect(opened.sheet('Lượt').row(4)).toEqual(['Mẫu & <b>'])
  })
})
