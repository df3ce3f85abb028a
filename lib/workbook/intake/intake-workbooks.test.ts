import { describe, expect, it } from 'vitest'
import { intakeVisitsResponseSchema } from '@/lib/contracts/intake'
import { buildIntake } from '@/lib/testing/builders/build-intake'
import { openWorkbook } from '@/lib/testing/open-workbook'
import { writeWorkbook } from '../write-workbook'
import { toFiguresWorkbook } from './figures-workbook'
import { toSectorReportWorkbook } from './sector-report-workbook'
import { toVisitListWorkbook } from './visit-list-workbook'
import type { WorkbookHead } from './workbook-head'

const head: WorkbookHead = {
  facility: { name: 'Bệnh viện Mẫu', code: '31999' },
  period: { from: '2026-11-25', to: '2026-11-26' },
  madeAt: '2026-11-26T02:15:09Z',
  madeBy: 'Minh Mẫu',
}
const PREFACE = [
  ['Cơ sở: Bệnh viện Mẫu (mã 31999)'],
  ['Kỳ: từ 25/11/2026 đến hết 26/11/2026 (giờ Việt Nam)'],
  ['Xuất lúc 09:15:09 26/11/2026 · người xuất: Minh Mẫu'],
]
const day = (text: string) => new Date(`${text}T00:00:00Z`)

describe('the figures as a workbook', async () => {
  const opened = await openWorkbook(await writeWorkbook(toFiguresWorkbook(buildIntake(), head)))
  /** Below title, three lines and the headings. */
  const below = (name: string) => opened.sheet(name).rows().slice(5)

  it('has a sheet per table, each with facility, period and headings that stay in sight', () => {
    expect(opened.names).toEqual([
      'Tổng hợp',
      'Chỉ tiêu K1-K9',
      'Theo ngày',
      'Theo giờ và phòng',
      'Theo phòng',
      'Cách nhận diện',
      'Theo bàn',
      'BHYT và mã đối tượng',
      'VNeID',
      'Cổng BHXH',
      'Định nghĩa',
    ])
    for (const name of opened.names) {
      const sheet = opened.sheet(name)
      expect(sheet.rows().slice(0, 4)).toEqual([['Số liệu tiếp đón'], ...PREFACE])
      expect(sheet.frozenRows).toBe(5)
    }
  })

  it('sums up the period in numbers', () => {
    expect(opened.sheet('Tổng hợp').row(5)).toEqual(['Nội dung', 'Giá trị', 'Đơn vị'])
    expect(below('Tổng hợp')).toEqual([
      ['Lượt', 40, 'lượt'],
      ['Người khác nhau', 38, 'người'],
      ['Đã hủy', 2, 'lượt'],
      ['Chưa gọi khám', 5, 'lượt'],
      ['BHYT chưa xác minh', 3, 'lượt'],
      ['Lượt dùng VNeID', 24, 'lượt'],
      ['Lượt dùng VNeID, tỷ lệ', 0.6],
      ['Lượt đo được quét đến số', 39, 'lượt'],
      ['Quét đến số, trung vị (giây)', 9, 'giây'],
      ['Quét đến số, p90 (giây)', 24, 'giây'],
      ['Lượt đo được chờ khám', 30, 'lượt'],
      ['Chờ khám, trung vị (phút)', 18, 'phút'],
      ['Chờ khám, p90 (phút)', 47, 'phút'],
      [],
      ['Trung vị và p90 sai không quá 2 %; số lượt, số người là chính xác.'],
    ])
    expect(opened.sheet('Tổng hợp').format('B12')).toBe('0.0%')
  })

  it('gives the plan its shares, and says where there is none', () => {
    expect(opened.sheet('Chỉ tiêu K1-K9').row(5)).toEqual([
      'Chỉ tiêu',
      'Tên',
      'Phần',
      'Tử số',
      'Mẫu số',
      'Tính theo',
      'Tỷ lệ',
      'Mục tiêu',
      'Tính chất',
      'Ghi chú',
    ])
    expect(below('Chỉ tiêu K1-K9')).toEqual([
      ['K1', 'Người bệnh dùng VNeID', 'Theo người', 23, 38, 'người', 0.605, 0.8, 'đo tại cơ sở'],
      [
        'K3',
        'Cơ sở đủ điều kiện kết nối',
        null,
        null,
        null,
        null,
        'chưa có số liệu',
        null,
        'chưa đo được',
        'Chưa ai xác nhận năm điều kiện của cơ sở.',
      ],
      [
        'K8',
        'Giấy trên VNeID được chấp nhận',
        'Giấy chuyển',
        13,
        14,
        'giấy',
        'chưa đủ dữ liệu',
        1,
        'đo tại cơ sở',
        'Không nhận: Chưa ký số 1. Mục tiêu: suy ra.',
      ],
      ...[
        ['Khám ngoại trú, có BHYT', 33, 'chưa có số liệu'],
        ['Khám ngoại trú, không BHYT', 7, 'chưa đủ dữ liệu'],
      ].map(([part, denominator, result]) => [
        'K9',
        'Báo cáo 6 tháng theo QĐ 2733 Đ8',
        part,
        null,
        denominator,
        'lượt',
        result,
        null,
        'chưa đo được',
        'Không có số của điều trị ngoại trú, nội trú, ban ngày, từ xa, lĩnh thuốc theo hẹn. Chưa có nguồn cho biết lượt nào BHXH đã nhận dữ liệu. Chưa ghi ngày nộp báo cáo.',
      ]),
    ])
  })

  it.each([
    [
      'Theo ngày',
      [
        ['Ngày', 'Lượt', 'Đã hủy', 'BHYT chưa xác minh', 'Lượt dùng VNeID', 'Tỷ lệ'],
        [day('2026-11-25'), 18, 2, 0, 10, 10 / 18],
        [day('2026-11-26'), 22, 0, 3, 14, 14 / 22],
      ],
    ],
    [
      'Theo giờ và phòng',
      [
        ['Giờ (0–23)', 'Mã phòng', 'Tên phòng', 'Lượt', 'Chưa gọi khám', 'Đã hủy'],
        [7, '12', 'Nội tổng quát', 25, 0, 2],
        [9, '14', '=Răng', 15, 5, 0],
      ],
    ],
    [
      'Theo phòng',
      [
        [
          'Mã phòng',
          'Tên phòng',
          'Lượt',
          'Chưa gọi khám',
          'Đã hủy',
          'Chờ khám, trung vị (phút)',
          'Chờ khám, p90 (phút)',
          'Quét đến số, trung vị (giây)',
          'Quét đến số, p90 (giây)',
        ],
        ['12', 'Nội tổng quát', 25, 0, 2, 15, 40, 8, 20],
        ['14', '=Răng', 15, 5, 0, null, null, 11, 30],
      ],
    ],
    [
      'Cách nhận diện',
      [
        [
          'Cách nhận diện',
          'Trình bằng',
          'Lượt',
          'Tỷ lệ',
          'Lượt đo được quét đến số',
          'Quét đến số, trung vị (giây)',
          'Quét đến số, p90 (giây)',
          'Chờ khám, trung vị (phút)',
          'Chờ khám, p90 (phút)',
        ],
        ['QR căn cước', 'VNeID', 24, 0.6, 24, 9, 22, 15, 40],
        ['Không giấy tờ', null, 16, 0.4, 0],
      ],
    ],
    [
      'Theo bàn',
      [
        [
          'Bàn',
          'Lượt',
          'Lượt dùng VNeID',
          'Tỷ lệ',
          'Quét đến số, trung vị (giây)',
          'Quét đến số, p90 (giây)',
          'Chờ khám, trung vị (phút)',
          'Chờ khám, p90 (phút)',
        ],
        ['Bàn 1', 30, 20, 20 / 30, 9, 22],
        ['Không ghi bàn', 10, 4, 0.4],
      ],
    ],
    [
      'BHYT và mã đối tượng',
      [
        ['Nhóm', 'Tên', 'Lượt', 'Tỷ lệ'],
        ['Tình trạng BHYT', 'Thẻ đã xác minh', 30, 0.75],
        ['Tình trạng BHYT', 'Thẻ chưa xác minh', 3, 0.075],
        ['Tình trạng BHYT', 'Không dùng BHYT', 7, 0.175],
        ['Mã đối tượng KCB', '1.3 Có phiếu chuyển cơ sở', 12, 0.3],
        ['Mã đối tượng KCB', 'Chưa quyết định', 28, 0.7],
      ],
    ],
    [
      'VNeID',
      [
        ['Nhóm', 'Tên', 'Lượt', 'Lượt dùng VNeID', 'Tỷ lệ'],
        ['Không dùng VNeID vì', 'Không có điện thoại', 9],
        ['Không dùng VNeID vì', 'Không ghi lý do', 7],
        ['VNeID theo tuổi', 'Từ 75 tuổi', 10, 1, 0.1],
        ['VNeID theo ca', 'Sáng (6–12 giờ)', 40, 24, 0.6],
      ],
    ],
    [
      'Cổng BHXH',
      [
        [
          'Nhóm',
          'Tên',
          'Giá trị',
          'Không có trả lời',
          'Từ lúc',
          'Đến lúc',
          'Quét đến số, trung vị (giây)',
          'Quét đến số, p90 (giây)',
          'Chờ khám, trung vị (phút)',
          'Chờ khám, p90 (phút)',
        ],
        ['Cổng BHXH', 'Lần hỏi', 33],
        ['Cổng BHXH', 'Không có trả lời', 3],
        ['Cổng BHXH', 'Thời gian trả lời, trung vị (giây)', 0.8],
        ['Cổng BHXH', 'Thời gian trả lời, p90 (giây)', 2.1],
        ['Kết quả', 'Còn giá trị (000)', 30],
        ['Kết quả', 'Cổng không trả lời kịp', 3],
        ['Theo lý do chưa xác minh', 'Không có lỗi', 37, null, null, null, 9, 20],
        ['Theo lý do chưa xác minh', 'Cổng không trả lời kịp', 3, null, null, null, 15, 31, 10, 30],
        ['Lúc chậm hoặc không trả lời', null, 6, 3, new Date('2026-11-26T08:09:00Z'), new Date('2026-11-26T08:21:00Z')],
      ],
    ],
  ])('%s holds every cell of its table', (name, rows) => {
    expect(opened.sheet(name).rows().slice(4)).toEqual(rows)
  })

  it('defines every word, with numerator, denominator and source of each figure', () => {
    const rows = below('Định nghĩa')
    expect(rows).toContainEqual(['Chưa đủ dữ liệu', null, 'Mẫu số dưới 30: không tính tỷ lệ.'])
    const first = rows.findIndex(([term]) => term === 'K1 Người bệnh dùng VNeID')
    expect(rows.slice(first, first + 4).map((row) => row[1])).toEqual(['Tử số', 'Mẫu số', 'Lưu ý', 'Nguồn mục tiêu'])
    expect(rows[first + 3]?.[2]).toBe('Kế hoạch mẫu')
  })
})

describe('a list of visits as a workbook', () => {
  const { visits } = intakeVisitsResponseSchema.parse({
    visits: [
      {
        visitId: '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0001',
        label: '045',
        roomCode: '12',
        roomName: 'Nội tổng quát',
        fullName: '+cmd|calc!A0 Mẫu',
        birthYear: 1985,
        admittedAt: '2026-11-25T17:05:00Z',
        admittedBy: 'Lan Mẫu',
        state: 'cancelled',
        coverage: 'unverified',
        identifiedMethod: 'typed-number',
        identifiedMedium: 'none',
        priorityGroup: 4,
        route: { code: '1.3', ratePercent: 80 },
        day: '2026-11-26',
        desk: 'Bàn 1',
        scanToTicketMs: 9_040,
        waitMs: 90_000,
        problem: 'gateway_timeout',
        cancelReason: '-2+3',
      },
      {
        visitId: '5b0c2a70-4a1c-4a52-9a55-0f6f6f6f0002',
        label: '001',
        roomCode: '14',
        roomName: 'Răng',
        fullName: 'Trần Mẫu',
        admittedAt: '2026-11-25T01:00:00Z',
        admittedBy: 'Lan Mẫu',
        state: 'done',
        coverage: 'none',
        identifiedMethod: 'citizen-card-qr',
        identifiedMedium: 'vneid',
        priorityGroup: 4,
        day: '2026-11-25',
        desk: null,
        problem: null,
      },
    ],
  })

  it('holds what the page shows, in Vietnamese clock times, and runs nothing that a name says', async () => {
    const list = toVisitListWorkbook({ what: 'Gõ số', visits, isCut: false }, head)
    const sheet = (await openWorkbook(await writeWorkbook(list))).sheet('Danh sách lượt')
    expect(sheet.rows().slice(0, 4)).toEqual([['Danh sách lượt: Gõ số'], ...PREFACE])
    expect(sheet.rows().slice(4, 7)).toEqual([
      [
        'Ngày',
        'Số',
        'Mã phòng',
        'Tên phòng',
        'Họ và tên',
        'Năm sinh',
        'Giờ cấp số',
        'Người cấp số',
        'Bàn',
        'Cách nhận diện',
        'Trình bằng',
        'Trạng thái',
        'BHYT',
        'Lý do chưa xác minh',
        'Mã đối tượng',
        'Mức hưởng tạm tính',
        'Quét đến số (giây)',
        'Chờ khám (phút)',
        'Lý do hủy',
      ],
      [
        day('2026-11-26'),
        '045',
        '12',
        'Nội tổng quát',
        '+cmd|calc!A0 Mẫu',
        '1985',
        new Date('2026-11-26T00:05:00Z'),
        'Lan Mẫu',
        'Bàn 1',
        'Gõ số',
        null,
        'Đã hủy',
        'BHYT chưa xác minh',
        'Cổng không trả lời kịp',
        '1.3',
        0.8,
        9,
        1.5,
        '-2+3',
      ],
      [
        day('2026-11-25'),
        '001',
        '14',
        'Răng',
        'Trần Mẫu',
        null,
        new Date('2026-11-25T08:00:00Z'),
        'Lan Mẫu',
        null,
        'QR căn cước',
        'VNeID',
        'Đã khám',
        'Không dùng BHYT',
      ],
    ])
  })

  it('says when it is not all', async () => {
    const list = toVisitListWorkbook({ what: 'Gõ số', visits, isCut: true }, head)
    const sheet = (await openWorkbook(await writeWorkbook(list))).sheet('Danh sách lượt')
    expect(sheet.row(5)).toEqual(['Chỉ 2 lượt mới nhất được xuất; thu hẹp kỳ hoặc bộ lọc để có đủ.'])
  })
})

describe('the six-monthly report', async () => {
  const report = { year: 2026, half: 2 as const, figures: buildIntake(), partialTo: '2026-11-26' }
  const opened = await openWorkbook(await writeWorkbook(toSectorReportWorkbook(report, head)))
  const ELSEWHERE = 'Không có trong dữ liệu tiếp đón: điền theo phần mềm bệnh viện.'

  it('fills what reception knows, leaves the rest empty and says so', () => {
    expect(opened.sheet('Báo cáo').rows()).toEqual([
      ['Báo cáo 6 tháng về sổ sức khỏe điện tử (QĐ 2733/QĐ-BYT, Phụ lục 01, Điều 8)'],
      ['6 tháng cuối năm 2026'],
      ...PREFACE,
      ['Kỳ chưa hết: số liệu đến hết ngày 26/11/2026.'],
      [
        'TT',
        'Hình thức khám chữa bệnh',
        'Có BHYT: số lượt',
        'Có BHYT: đã liên thông',
        'Không BHYT: số lượt',
        'Không BHYT: đã liên thông',
        'Ghi chú',
      ],
      [
        1,
        'Khám ngoại trú',
        33,
        null,
        7,
        null,
        'Số lượt từ tiếp đón. Số đã liên thông chưa có nguồn: điền theo phần mềm bệnh viện.',
      ],
      [2, 'Điều trị ngoại trú', null, null, null, null, ELSEWHERE],
      [3, 'Lĩnh thuốc theo hẹn', null, null, null, null, ELSEWHERE],
      [4, 'Điều trị nội trú', null, null, null, null, ELSEWHERE],
      [5, 'Điều trị ban ngày', null, null, null, null, ELSEWHERE],
      [6, 'Khám chữa bệnh từ xa', null, null, null, null, ELSEWHERE],
      [],
      ['Bố cục dựng theo nội dung của Điều 8; đối chiếu với mẫu đang dùng trên cdc.kcb.vn trước khi nộp.'],
    ])
    expect(opened.sheet('Báo cáo').frozenRows).toBe(7)
  })

  it('tells the difficulties that were measured', () => {
    expect(opened.sheet('Khó khăn, vướng mắc').rows().slice(7)).toEqual([
      [1, 'Lần hỏi cổng BHXH không có trả lời', 3, 'trên 33 lần hỏi'],
      [2, 'Lúc cổng chậm hoặc không trả lời', 1, 'Các lúc gần nhất, nhiều nhất 50. 26/11/2026 08:09–08:21'],
      [3, 'Lượt hết kỳ vẫn chưa xác minh được thẻ', 3],
      [4, 'Giấy trên VNeID không nhận: Giấy chuyển, chưa ký số', 1],
      [5, 'Không dùng VNeID: không có điện thoại', 9],
      [6, 'Khó khăn khác (cơ sở tự ghi)', null, 'Để trống cho cơ sở ghi.'],
    ])
  })

  it('fills in what was sent once somebody tells', async () => {
    const figures = buildIntake({
      plan: [
        {
          id: 'K9',
          standing: 'measured',
          missing: [],
          parts: [
            { part: 'outpatient-insured', basis: 'visits', numerator: 30, denominator: 33, enough: true },
            { part: 'outpatient-not-insured', basis: 'visits', numerator: 5, denominator: 7, enough: false },
          ],
        },
      ],
    })
    const whole = toSectorReportWorkbook({ year: 2026, half: 1, figures }, head)
    const sheet = (await openWorkbook(await writeWorkbook(whole))).sheet('Báo cáo')
    expect(sheet.row(7)).toEqual([1, 'Khám ngoại trú', 33, 30, 7, 5, 'Số lượt từ tiếp đón.'])
  })
})
