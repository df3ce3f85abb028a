import {
  INSURANCE_CARD_NUMBER,
  OLD_ID_NUMBER,
  PERSONAL_NUMBER,
  SOCIAL_INSURANCE_NUMBER,
} from '../patient/identifier-numbers'
import { restoreCardNumber } from './restore-card-number'

type InsuranceNumbers = { insuranceCardNumber?: string; socialInsuranceNumber: string }

/** The 12 digits of a personal number; undefined for anything else. */
export function readPersonalNumber(field: string): string | undefined {
  return PERSONAL_NUMBER.test(field) ? field : undefined
}

/** The 9 digits of an old identity number; undefined for anything else. */
export function readOldIdNumber(field: string): string | undefined {
  return OLD_ID_NUMBER.test(field) ? field : undefined
}

/** A 15-character card number, with the 10 digits it ends in, or these alone; undefined for anything else. */
export function readInsuranceNumber(field: string): InsuranceNumbers | undefined {
  if (SOCIAL_INSURANCE_NUMBER.test(field)) return { socialInsuranceNumber: field }
  const card = restoreCardNumber(field)
  return INSURANCE_CARD_NUMBER.test(card)
    ? { insuranceCardNumber: card, socialInsuranceNumber: card.slice(5) }
    : undefined
}
