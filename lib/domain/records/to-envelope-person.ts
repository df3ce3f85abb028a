import type { BirthDate } from '../patient/birth-date'
import type { Identifier } from '../patient/identifier'
import { INSURANCE_CARD_NUMBER, OLD_ID_NUMBER, PERSONAL_NUMBER } from '../patient/identifier-numbers'
import { parsePhone } from '../patient/parse-phone'
import type { Sex } from '../patient/sex'
import type { EnvelopeRow } from './envelope/envelope.types'
import { readBirthDate, readList, readSexCode } from './read-envelope-fields'
import { readCards } from './read-cards'

/** Whom an envelope speaks of. */
export interface EnvelopePerson {
  fullName: string
  birthDate?: BirthDate | undefined
  sex: Sex
  /** Numbers that were theirs when the envelope was written. */
  identifiers: Identifier[]
  /** Card numbers that others had replaced by then: they may lead to the person, and are not kept. */
  formerIdentifiers: Identifier[]
  address?: string | undefined
  phone?: string | undefined
}

/** The person of an XML1. */
export function toEnvelopePerson(row: EnvelopeRow): EnvelopePerson {
  const [current, ...former] = readCards(row).map(({ number }) => number)
  return {
    fullName: row.HO_TEN ?? '',
    birthDate: readBirthDate(row.NGAY_SINH),
    sex: readSexCode(row.GIOI_TINH),
    identifiers: [...readList(row.SO_CCCD).flatMap(toIdentifier), ...toCardIdentifiers(current)],
    formerIdentifiers: former.flatMap(toCardIdentifiers),
    address: row.DIA_CHI,
    phone: parsePhone(row.DIEN_THOAI ?? ''),
  }
}

// Cards issued abroad and free text are left out: a number that may be anything must lead to nobody.
function toIdentifier(value: string): Identifier[] {
  if (isPlaceholder(value)) return []
  if (PERSONAL_NUMBER.test(value)) return [{ kind: 'personal-number', value }]
  if (OLD_ID_NUMBER.test(value)) return [{ kind: 'old-id-number', value }]
  return /^[A-Z]\d{7,8}$/.test(value) ? [{ kind: 'passport', value }] : []
}

function toCardIdentifiers(card: string | undefined): Identifier[] {
  if (card === undefined || !INSURANCE_CARD_NUMBER.test(card)) return []
  const socialInsuranceNumber = card.slice(5)
  if (isPlaceholder(socialInsuranceNumber)) return []
  return [
    { kind: 'insurance-card-number', value: card },
    { kind: 'social-insurance-number', value: socialInsuranceNumber },
  ]
}

// Exports write 000000000000 and the like where they have nothing; such a number would join strangers.
function isPlaceholder(value: string): boolean {
  return new Set(value).size === 1
}
