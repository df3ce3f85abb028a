import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { paperCardSchema } from '@/lib/contracts/records'
import type { PaperCheck } from '@/lib/domain/records/paper-check.schema'
import { paperSchema, type Paper } from '@/lib/domain/records/paper.schema'
import { buildAppointment, buildReferral } from '@/lib/testing/builders/build-paper'
import { describeCheck } from './paper-checks'

const stored = { paperId: randomUUID(), uses: [], signature: { status: 'absent' } }
const referral = (given: object = {}): Paper => paperSchema.parse({ ...buildReferral(), ...stored, ...given })
const appointment = (given: object = {}): Paper => paperSchema.parse({ ...buildAppointment(), ...stored, ...given })

function say(check: PaperCheck['check'], outcome: PaperCheck['outcome'], paper: Paper, facts: object = {}) {
  const card = paperCardSchema.parse({
    paperId: paper.paperId,
    kind: paper.kind,
    number: paper.number,
    fromFacilityCode: paper.fromFacilityCode,
    signedOnAssumed: false,
    restricted: false,
    signature: paper.signature,
    source: paper.source,
    usable: false,
    proposed: false,
    ...facts,
  })
  const { title, detail } = describeCheck({ check, outcome }, paper, card)
  return detail === undefined ? title : `${title} | ${detail}`
}

describe('a line of the check list', () => {
  it.each<[string, string]>([
    [
      say('signature', 'holds', referral({ signature: { status: 'valid', signedBy: 'TTYT Mẫu 7' } })),
      'Chữ ký số hợp lệ | TTYT Mẫu 7',
    ],
    [
      say('signature', 'fails', referral({ signature: { status: 'invalid', problem: 'content_changed' } })),
      'Chữ ký số không hợp lệ | Nội dung đã bị sửa sau khi ký.',
    ],
    [say('destination', 'fails', referral({ toFacilityCode: '31901' })), 'Chuyển đến cơ sở khác | 31901'],
    [
      say('in-time', 'holds', referral(), { referral: { status: 'valid', lastDay: '2026-11-27' } }),
      'Còn hạn đến 27/11/2026 | 10 ngày làm việc từ ngày ký; TT 01/2025 Đ12',
    ],
    [
      say('in-time', 'fails', referral({ oneYear: true }), { referral: { status: 'expired', lastDay: '2026-11-27' } }),
      'Hết hạn sau ngày 27/11/2026 | 01 năm từ ngày ký; TT 01/2025 Đ12',
    ],
    [
      say('in-time', 'fails', referral(), { referral: { status: 'future', lastDay: '2026-12-31' } }),
      'Ngày ký sau hôm nay | Xem lại ngày ký trên phiếu.',
    ],
    [say('signing-day-read', 'look', referral()), 'Ngày ký chưa đọc từ phiếu | Đang tạm tính theo ngày chuyển.'],
    [
      say('reason', 'look', referral({ reason: 'patient-request' })),
      'Lý do 2 | Theo yêu cầu của người bệnh hoặc người đại diện hợp pháp của người bệnh: chưa tính là 1.3.',
    ],
    [say('one-year', 'look', referral()), 'Ô “01 năm” chưa đọc | Dữ liệu điện tử không có ô này.'],
    [say('unused', 'holds', referral()), 'Chưa dùng cho đợt khác'],
    [say('unused', 'fails', referral(), { usedOn: '2026-11-16' }), 'Đã dùng ngày 16/11/2026'],
    [
      say('unused', 'look', referral(), { referral: { status: 'continuing' }, usedOn: '2026-11-20' }),
      'Đang dùng cho lượt khác hôm nay | Tính là cùng một đợt khám.',
    ],
    [
      say(
        'due-day',
        'look',
        appointment({ dayConfirmed: { by: 'Hạnh', at: '2026-11-21T02:00:00.000Z', reason: 'Bác sĩ đồng ý' } }),
      ),
      'Hẹn ngày 20/11/2026 | Đã đồng ý cho ngày 21/11/2026; hôm nay phải hỏi lại; TT 01/2025 Đ11 k4',
    ],
    [
      say('due-day', 'look', appointment()),
      'Hẹn ngày 20/11/2026 | Lệch ngày hẹn: hỏi bác sĩ hoặc cơ sở; TT 01/2025 Đ11 k4',
    ],
    [
      say(
        'due-day',
        'holds',
        appointment({ dayConfirmed: { by: 'Hạnh', at: '2026-11-29T02:00:00.000Z', reason: 'Bác sĩ đồng ý' } }),
      ),
      'Hẹn ngày 20/11/2026 | Hạnh ghi: Bác sĩ đồng ý',
    ],
  ])('%s', (said, expected) => expect(said).toBe(expected))
})
