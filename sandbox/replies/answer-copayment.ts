import { findSandboxPerson, type SandboxPerson } from '../people/sandbox-person'
import { sandboxVisits, type SandboxVisit } from '../people/sandbox-visits'
import type { SandboxSettings } from '../read-settings'
import { jsonReply, type Reply } from '../server/exchange'
import { toVietnamDay, toWireBirthDate, toWireDay } from './wire-dates'

/** The answer of `TraCuuTienMCCT`, in that function's own casing and codes. */
export function answerCopayment(question: Record<string, string>, settings: SandboxSettings, now: Date): Reply {
  const { maThe = '', hoTen, ngaySinh } = question
  if (!hoTen || !ngaySinh || ![10, 12, 15].includes(maThe.length)) {
    return jsonReply({ MaKetQua: '400', GhiChu: 'Thiếu thông tin hoặc sai độ dài mã thẻ', DataCCT: null }, 400)
  }
  const person = findSandboxPerson(settings.seed, settings.people, maThe)
  const today = toVietnamDay(now)
  const paid = person ? sandboxVisits(settings.seed, person.index, now).filter(isPaidIn(today.slice(0, 4))) : []
  if (!person || paid.length === 0) {
    return jsonReply({ MaKetQua: '204', GhiChu: 'Không có dữ liệu', DataCCT: null, ThongTinSoThe: null })
  }
  return jsonReply({
    MaKetQua: '200',
    GhiChu: `tính đến: ${toWireDay(today)} 06:00`,
    DataCCT: paid.map((visit, nth) => toRow(person, visit, sumFrom(paid, nth))),
    ThongTinSoThe: {
      hoTen: person.fullName,
      ngaySinh: toWireBirthDate(person.birthDate),
      ngayKetThuc: '',
      maBhxh: person.socialInsuranceNumber,
    },
  })
}

export const restrictedCopayment = jsonReply(
  { MaKetQua: '500', GhiChu: 'Có lỗi xảy ra trong quá trình tra cứu!', DataCCT: null, ThongTinSoThe: null },
  500,
)

function isPaidIn(year: string): (visit: SandboxVisit) => boolean {
  return ({ admittedAt, copaidVnd }) => admittedAt.startsWith(year) && copaidVnd > 0
}

// Newest first: the running total of a row counts it and all rows after it.
function sumFrom(visits: SandboxVisit[], nth: number): number {
  return visits.slice(nth).reduce((sum, { copaidVnd }) => sum + copaidVnd, 0)
}

function toRow(person: SandboxPerson, visit: SandboxVisit, total: number) {
  return {
    Id: Number(visit.recordId),
    ngayTraCuu: '',
    maThe: person.cardNumber,
    maCskcb: visit.facilityCode,
    ngayVao: toDay(visit.admittedAt),
    ngayRa: toDay(visit.dischargedAt),
    maDoiTuongKCB: '1.1',
    tBNCCTMCCT: visit.copaidVnd,
    tBNCCTLuyKe: total,
    ngayNhanCong: toDay(visit.dischargedAt),
    ngayNhan: toDay(visit.dischargedAt),
  }
}

function toDay(stamp: string): string {
  return `${stamp.slice(6, 8)}/${stamp.slice(4, 6)}/${stamp.slice(0, 4)}`
}
