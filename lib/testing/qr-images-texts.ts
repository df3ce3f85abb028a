import { drawBetween, drawOne, type Random } from './qr-images-random'

export const CARD_KINDS = ['citizen-card', 'identity-card-2024', 'insurance-card-15', 'insurance-card-10'] as const
type CardKind = (typeof CARD_KINDS)[number]

/** The text of a dense code as cards carry it, of an invented person (layouts: `identifiers.md` §1, §2, §4). */
export function inventCardText(kind: CardKind, random: Random): string {
  switch (kind) {
    case 'citizen-card':
      return citizenFields(random).join('|')
    case 'identity-card-2024':
      return [...citizenFields(random), '', '', '', ''].join('|')
    case 'insurance-card-15':
      return [
        `DN4${province(random)}${digits(random, 10)}`,
        ...insuranceFields(random, toHex(address(random))),
        '$',
      ].join('|')
    case 'insurance-card-10':
      return [digits(random, 10), ...insuranceFields(random, '-'), '4', toHex('Thành phố Hải Phòng'), '$'].join('|')
  }
}

function citizenFields(random: Random): string[] {
  const yearOfBirth = Math.round(drawBetween(random, [1940, 1999]))
  const personalNumber = `0${province(random)}${drawOne(random, ['0', '1'])}${String(yearOfBirth).slice(2)}${digits(random, 6)}`
  const oldNumber = random() < 0.6 ? digits(random, 9) : ''
  const sex = drawOne(random, ['Nam', 'Nữ'])
  return [
    personalNumber,
    oldNumber,
    fullName(random),
    `${dayMonth(random)}${yearOfBirth}`,
    sex,
    address(random),
    `${dayMonth(random)}2021`,
  ]
}

function insuranceFields(random: Random, holderAddress: string): string[] {
  const born = `${drawOne(random, ['03', '17', '28'])}/${drawOne(random, ['01', '09', '12'])}/19${digits(random, 2)}`
  const person = [toHex(fullName(random)), born, drawOne(random, ['1', '2']), holderAddress]
  const card = [
    '31 - 012',
    '01/01/2026',
    '31/12/2026',
    '15/12/2025',
    `31012${digits(random, 12)}`,
    '-',
    '4',
    '01/01/2029',
  ]
  return [...person, ...card, `${digits(random, 16)}-${digits(random, 4)}`]
}

function fullName(random: Random): string {
  const family = drawOne(random, ['Nguyễn', 'Phạm', 'Đặng', 'Huỳnh', 'Trương'])
  const middle = drawOne(random, ['Thị Hồng', 'Văn', 'Hoàng Quốc', 'Ngọc'])
  return `${family} ${middle} ${drawOne(random, ['Nhung', 'Tuấn', 'Phượng', 'Khuê', 'Đức'])}`
}

function address(random: Random): string {
  const street = drawOne(random, ['Tổ dân phố số 12', 'Thôn Đồng Quýt', 'Số 215 Đường Mẫu', 'Khu phố 4'])
  const ward = drawOne(random, ['Phường Mẫu Thượng', 'Xã Vĩnh Mẫu', 'Thị trấn Mẫu Giang'])
  return `${street}, ${ward}, ${drawOne(random, ['Quận Mẫu Đông', 'Huyện Mẫu Sơn'])}, ${drawOne(random, ['Hải Phòng', 'Thừa Thiên Huế'])}`
}

function province(random: Random): string {
  return drawOne(random, ['31', '01', '46', '79'])
}

function dayMonth(random: Random): string {
  return `${drawOne(random, ['02', '11', '26'])}${drawOne(random, ['03', '08', '10'])}`
}

function digits(random: Random, count: number): string {
  return Array.from({ length: count }, () => Math.floor(random() * 10)).join('')
}

function toHex(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
