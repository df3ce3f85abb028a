import { codeSentences } from '../people/result-codes'
import { sandboxCards, sandboxFiveYearsFrom, type SandboxCard } from '../people/sandbox-cards'
import { findSandboxPerson, type SandboxPerson } from '../people/sandbox-person'
import type { SandboxSettings } from '../read-settings'
import { findFault, findMismatch } from './check-question'
import { toVietnamDay, toWireBirthDate, toWireDay } from './wire-dates'

const SILENT_CODES = ['001', '002', '130']

/** The answer of `KQNhanLichSuKCB2024` to the five fields of its body. */
export function answerCard(question: Record<string, string>, settings: SandboxSettings, now: Date) {
  const fault = findFault(question, settings)
  if (fault) return bare(fault.code, fault.note)
  const person = findSandboxPerson(settings.seed, settings.people, question['maThe'] ?? '')
  if (!person) return bare('050')
  const mismatch = findMismatch(question, person)
  if (mismatch) return bare(mismatch)
  return hasCardData(person) ? describe(person, toVietnamDay(now), now) : bare(person.resultCode)
}

// The card itself comes only with codes that accept it, say why it no longer counts, or find another facility (090).
function hasCardData({ resultCode }: SandboxPerson): boolean {
  if (SILENT_CODES.includes(resultCode)) return false
  return resultCode <= '010' || resultCode === '090' || (resultCode >= '110' && resultCode <= '124')
}

function describe(person: SandboxPerson, today: string, now: Date) {
  const { current, renewed } = sandboxCards(person, today)
  const birth = toWireBirthDate(person.birthDate)
  const sex = person.sex === 'male' ? 'Nam' : 'Nữ'
  const fiveYears = toWireDay(sandboxFiveYearsFrom(person, today))
  return {
    ...bare(person.resultCode),
    ghiChu: toNote(person, current, birth, sex, fiveYears),
    maThe: current.number,
    hoTen: person.fullName,
    ngaySinh: birth,
    gioiTinh: sex,
    diaChi: person.address,
    maDKBD: person.registeredFacilityCode,
    cqBHXH: 'Bảo hiểm xã hội cơ sở Mẫu',
    gtTheTu: toWireDay(current.validFrom),
    gtTheDen: toWireDay(current.validTo),
    maKV: person.areaCode,
    ngayDu5Nam: fiveYears,
    maSoBHXH: person.socialInsuranceNumber,
    maTheCu: '',
    maTheMoi: renewed.number,
    gtTheTuMoi: toWireDay(renewed.validFrom),
    gtTheDenMoi: toWireDay(renewed.validTo),
    maDKBDMoi: person.registeredFacilityCode,
    tenDKBDMoi: person.registeredFacilityName,
    dsLichSuKCB2018: null,
    dsLichSuKT2018: [earlierQuestion(now)],
  }
}

function bare(code: string, note = '') {
  return { maKetQua: code, ghiChu: [codeSentences[code] ?? '', note].filter(Boolean).join('. ') }
}

function toNote(person: SandboxPerson, card: SandboxCard, birth: string, sex: string, fiveYears: string): string {
  const who = `Họ tên : ${person.fullName}, Ngày sinh: ${birth}, Giới tính : ${sex}!`
  const term = `Hạn thẻ: ${toWireDay(card.validFrom)} - ${toWireDay(card.validTo)}`
  const where = `ĐC: ${person.address}; Nơi KCBBĐ: ${person.registeredFacilityCode}`
  const sentence = codeSentences[person.resultCode] ?? ''
  return `${sentence} ${who} (${where}; ${term}; Thời điểm đủ 5 năm liên tục: ${fiveYears}).`
}

function earlierQuestion(now: Date) {
  const asked = new Date(now.getTime() + 7 * 3_600_000 - 86_400_000).toISOString().replaceAll(/\D/g, '').slice(0, 12)
  return { userKT: '31998_BV', thoiGianKT: asked, thongBao: codeSentences['000'], maLoi: '000' }
}
