import 'server-only'
import type { CardHolder, CardReply, CardTerm } from '@/lib/domain/coverage/card-reply'
import { areaCodeSchema } from '@/lib/domain/coverage/coverage.schema'
import type { Sex } from '@/lib/domain/patient/sex'
import type { Fields } from './fields'
import { readBirthDate, readLocalDate } from './read-dates'

/** The answer of `KQNhanLichSuKCB2024` (CV 1923/BHXH-CNTT, Phụ lục 03) in our own words; judges nothing. */
export function readCardReply(fields: Fields): CardReply {
  const facilityCode = fields.text('maDKBDMoi') || fields.text('maDKBD')
  const facilityName = fields.text('tenDKBDMoi')
  return {
    resultCode: fields.code('maKetQua'),
    holder: readHolder(fields),
    current: readTerm(fields.text('maThe'), fields.text('gtTheTu'), fields.text('gtTheDen'), fields.text('maDKBD')),
    renewed: readTerm(fields.text('maTheMoi'), fields.text('gtTheTuMoi'), fields.text('gtTheDenMoi'), facilityCode),
    previousCard: fields.text('maTheCu') || undefined,
    renewedFacility: facilityName ? { code: facilityCode, name: facilityName } : undefined,
  }
}

function readHolder(fields: Fields): CardHolder | undefined {
  const birthDate = readBirthDate(fields.text('ngaySinh'))
  if (!birthDate) return undefined
  return {
    name: fields.text('hoTen'),
    birthDate,
    sex: readSex(fields.text('gioiTinh')),
    address: fields.text('diaChi'),
    areaCode: areaCodeSchema.safeParse(fields.text('maKV').toUpperCase()).data,
    fiveYearsFrom: readLocalDate(fields.text('ngayDu5Nam')),
    socialInsuranceNumber: /^\d{10}$/.test(fields.text('maSoBHXH')) ? fields.text('maSoBHXH') : undefined,
  }
}

function readTerm(number: string, from: string, to: string, registeredFacilityCode: string): CardTerm | undefined {
  const validFrom = readLocalDate(from)
  const validTo = readLocalDate(to)
  // An end that is written but cannot be read is not "no end".
  if (!number || !validFrom || (to && !validTo)) return undefined
  return { number: number.replaceAll(/[\s.-]/g, '').toUpperCase(), validFrom, validTo, registeredFacilityCode }
}

function readSex(text: string): Sex {
  switch (text.toLowerCase()) {
    case 'nam':
    case '1':
      return 'male'
    case 'nữ':
    case 'nu':
    case '2':
      return 'female'
    default:
      return 'unknown'
  }
}
