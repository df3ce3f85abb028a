import { findSandboxPerson, type SandboxPerson } from '../people/sandbox-person'
import type { SandboxEpisode } from '../episodes/sandbox-episode'
import { sandboxEpisodes } from '../episodes/sandbox-episodes'
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
  const paid = person ? sandboxEpisodes(settings.seed, person.index, now).filter(isPaidIn(today.slice(0, 4))) : []
  if (!person || paid.length === 0) {
    return jsonReply({ MaKetQua: '204', GhiChu: 'Không có dữ liệu', DataCCT: null, ThongTinSoThe: null })
  }
  return jsonReply({
    MaKetQua: '200',
    GhiChu: `tính đến: ${toWireDay(today)} 06:00`,
    DataCCT: paid.map((episode, nth) => toRow(person, episode, sumFrom(paid, nth))),
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

function isPaidIn(year: string): (episode: SandboxEpisode) => boolean {
  return ({ admittedAt, copaidVnd }) => toVietnamDay(admittedAt).startsWith(year) && copaidVnd > 0
}

// Newest first: the running total of a row counts it and all rows after it.
function sumFrom(episodes: SandboxEpisode[], nth: number): number {
  return episodes.slice(nth).reduce((sum, { copaidVnd }) => sum + copaidVnd, 0)
}

function toRow(person: SandboxPerson, episode: SandboxEpisode, total: number) {
  return {
    Id: Number(episode.recordId),
    ngayTraCuu: '',
    maThe: person.cardNumber,
    maCskcb: episode.facilityCode,
    ngayVao: toWireDay(toVietnamDay(episode.admittedAt)),
    ngayRa: toWireDay(toVietnamDay(episode.dischargedAt)),
    maDoiTuongKCB: '1.1',
    tBNCCTMCCT: episode.copaidVnd,
    tBNCCTLuyKe: total,
    ngayNhanCong: toWireDay(toVietnamDay(episode.dischargedAt)),
    ngayNhan: toWireDay(toVietnamDay(episode.dischargedAt)),
  }
}
