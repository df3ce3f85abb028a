import { draw, drawOne } from './draw'
import {
  findIndexByWideSerial,
  findIndexByYear,
  findPlaceInBlock,
  FIRST_YEAR,
  MAX_PEOPLE,
  toBirthYear,
  toSerial,
  toWideSerial,
  YEARS,
} from './number-maze'
import { CODE_CYCLE, findResultCode, namedPeople } from './result-codes'
import { sandboxFacility } from './sandbox-facility'
import { givenNames, wards, middleNames, surnames } from './word-lists'

export type SandboxPerson = {
  index: number
  fullName: string
  sex: 'male' | 'female'
  birthDate: { year: number; month?: number; day?: number }
  /** 12 digits: province of birth, century and sex, year, six digits. */
  personalNumber: string
  /** CMND, 9 digits, of some who are old enough to have had one. */
  oldIdNumber?: string
  socialInsuranceNumber: string
  /** 15 characters: the card in force, or the newest where there are two. */
  cardNumber: string
  /** The card before it, of people with code 003 or 004. */
  formerCardNumber?: string
  address: string
  phone: string
  registeredFacilityCode: string
  registeredFacilityName: string
  areaCode: '' | 'K1' | 'K2' | 'K3'
  /** What the gateway answers for this person, before any question of spelling. */
  resultCode: string
}

const purposes = { year: 1, sex: 2, surname: 3, middle: 4, given: 5, day: 6, precision: 7, province: 8, old: 9 }
const morePurposes = { phone: 10, ward: 11, house: 12, facility: 13, area: 14, object: 15, oldNumber: 16 }

// Where the number was first given: mostly Hải Phòng, and Hải Dương, which is part of it since 2025.
const provinces = '031 031 031 031 031 031 030 030 030 001 022 033 034 036 038'.split(' ')

/**
 * Person `index` of the invented population of `seed` (both whole numbers from 0, index below 10^8): always the same,
 * made in constant time, kept nowhere.
 */
export function sandboxPerson(seed: number, index: number): SandboxPerson {
  const named = index < CODE_CYCLE ? namedPeople[index] : undefined
  const year = toBirthYear(findStartYear(seed, index), index)
  const sex = named?.sex ?? (draw(seed, index, purposes.sex, 2) === 0 ? 'male' : 'female')
  const province = drawProvince(seed, index)
  const resultCode = findResultCode(index)
  const facility = sandboxFacility(draw(seed, index, morePurposes.facility, 80))
  const socialInsuranceNumber = province.slice(1) + pad(toWideSerial(seed, index), 8)
  const cards = toCards(seed, index, year, resultCode, socialInsuranceNumber)
  const oldIdNumber = drawOldIdNumber(seed, index, year, province)
  return {
    index,
    fullName: named?.fullName ?? drawName(seed, index, sex),
    sex,
    birthDate: drawBirthDate(seed, index, year),
    personalNumber: `${province}${toCenturyDigit(year, sex)}${pad(year % 100, 2)}${pad(toSerial(seed, index), 6)}`,
    ...(oldIdNumber && { oldIdNumber }),
    socialInsuranceNumber,
    ...cards,
    address: drawAddress(seed, index),
    phone: `09000${pad(draw(seed, index, morePurposes.phone, 100_000), 5)}`,
    registeredFacilityCode: facility.code,
    registeredFacilityName: facility.name,
    areaCode: drawOne(seed, index, morePurposes.area, ['', '', '', '', '', '', '', 'K1', 'K2', 'K3']),
    resultCode,
  }
}

/** The person of one result code, under a fixed name (`namedPeople`). */
export function sandboxPersonForCode(seed: number, code: string): SandboxPerson {
  const index = namedPeople.findIndex((named) => named.code === code)
  if (index < 0) throw new Error(`No sandbox person answers with ${code}`)
  return sandboxPerson(seed, index)
}

/** Who has this 12-digit, 10-digit or 15-character number among the first `people`; no list is searched. */
export function findSandboxPerson(seed: number, people: number, identifier: string): SandboxPerson | undefined {
  const index = findIndex(seed, identifier)
  if (index === undefined || index >= Math.min(people, MAX_PEOPLE)) return undefined
  const person = sandboxPerson(seed, index)
  const numbers = [person.personalNumber, person.socialInsuranceNumber, person.cardNumber, person.formerCardNumber]
  return numbers.includes(identifier) ? person : undefined
}

function findIndex(seed: number, identifier: string): number | undefined {
  if (/^\d{12}$/.test(identifier)) {
    const place = findPlaceInBlock(seed, Number(identifier.slice(6)))
    const year = (identifier[3] === '0' || identifier[3] === '1' ? 1900 : 2000) + Number(identifier.slice(4, 6))
    return findIndexByYear(place, findStartYear(seed, place), year)
  }
  if (/^(?:[A-Z]{2}\d{3})?\d{10}$/.test(identifier)) return findIndexByWideSerial(seed, Number(identifier.slice(-8)))
  return undefined
}

// Drawn by the place in the block of a million, so that a personal number leads back to it.
function findStartYear(seed: number, index: number): number {
  const place = index % 1_000_000
  return namedPeople[place % CODE_CYCLE]?.birthYear ?? FIRST_YEAR + draw(seed, place, purposes.year, YEARS)
}

function drawProvince(seed: number, index: number): string {
  return drawOne(seed, index, purposes.province, provinces)
}

function toCenturyDigit(year: number, sex: 'male' | 'female'): number {
  return (year >= 2000 ? 2 : 0) + (sex === 'female' ? 1 : 0)
}

function drawName(seed: number, index: number, sex: 'male' | 'female'): string {
  const surname = drawOne(seed, index, purposes.surname, surnames)
  const middle = drawOne(seed, index, purposes.middle, middleNames[sex])
  return `${surname} ${middle} ${drawOne(seed, index, purposes.given, givenNames[sex])}`
}

// Of those born before 1965, one in eight has only a year on file and one in forty month and year.
function drawBirthDate(seed: number, index: number, year: number): SandboxPerson['birthDate'] {
  const precision = year < 1965 ? draw(seed, index, purposes.precision, 40) : 40
  if (precision < 5) return { year }
  const days = draw(seed, index, purposes.day, 28 * 12)
  const month = (days % (year === FIRST_YEAR + YEARS - 1 ? 6 : 12)) + 1
  return precision === 5 ? { year, month } : { year, month, day: Math.floor(days / 12) + 1 }
}

function drawOldIdNumber(seed: number, index: number, year: number, province: string): string | undefined {
  if (year > 2004 || draw(seed, index, purposes.old, 10) < 4) return undefined
  return province + pad(draw(seed, index, morePurposes.oldNumber, 1_000_000), 6)
}

function drawAddress(seed: number, index: number): string {
  const group = draw(seed, index, morePurposes.house, 24) + 1
  return `Tổ ${group}, ${drawOne(seed, index, morePurposes.ward, wards)}, Thành phố Hải Phòng`
}

function toCards(seed: number, index: number, year: number, resultCode: string, social: string) {
  const place = social.slice(0, 2)
  const object = drawObject(seed, index, year, resultCode)
  const cardNumber = `${object}${place}${social}`
  if (resultCode !== '003' && resultCode !== '004') return { cardNumber }
  return { cardNumber, formerCardNumber: `${object === 'GD4' ? 'DN4' : 'GD4'}${place}${social}` }
}

// Object and benefit characters that go with age, as in QĐ 1351/QĐ-BHXH; CN and LH are 2 since 2026.
function drawObject(seed: number, index: number, year: number, resultCode: string): string {
  if (resultCode === '001') return 'QN5'
  if (resultCode === '002') return 'CA5'
  const purpose = morePurposes.object
  if (year > 2020) return 'TE1'
  if (year > 2008) return 'HS4'
  if (year > 2003) return drawOne(seed, index, purpose, ['SV4', 'SV4', 'DN4', 'GD4'])
  if (year > 1964) return drawOne(seed, index, purpose, ['DN4', 'DN4', 'DN4', 'GD4', 'GD4', 'HC4', 'HN2', 'CN2', 'TN4'])
  if (year > 1951) return drawOne(seed, index, purpose, ['HT3', 'HT3', 'GD4', 'HN2', 'CC1', 'TC3'])
  return drawOne(seed, index, purpose, ['HT3', 'BT2', 'LH2', 'CT2', 'CC1'])
}

function pad(value: number, digits: number): string {
  return String(value).padStart(digits, '0')
}
