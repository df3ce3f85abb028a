import { z } from 'zod'
import type { Scan } from '../scan/scan.schema'
import { INSURANCE_CARD_NUMBER } from './identifier-numbers'

/** Kinds of number or code under which a person may be found. */
export const identifierKindSchema = z.enum([
  'personal-number',
  'cancelled-personal-number',
  'old-id-number',
  'insurance-card-number',
  'social-insurance-number',
  'passport',
  'temporary-code',
])
export type IdentifierKind = z.infer<typeof identifierKindSchema>
export type Identifier = { kind: IdentifierKind; value: string }

/** Every identifier that a scan holds, the strongest first; with a 15-character card number also its 10 digits. */
export function identifiersOf(scan: Scan): Identifier[] {
  const found: ReadonlyArray<readonly [IdentifierKind, string | undefined]> = [
    ['personal-number', scan.personalNumber],
    ['insurance-card-number', scan.insuranceCardNumber],
    ['social-insurance-number', scan.socialInsuranceNumber ?? scan.insuranceCardNumber?.slice(5)],
    ['cancelled-personal-number', scan.cancelledPersonalNumber],
    ['old-id-number', scan.oldIdNumber],
  ]
  return found.flatMap(([kind, value]) => (value === undefined ? [] : [{ kind, value }]))
}

/** An identifier as a screen shows it: enough to compare with the card, too little to use. `0311 •••• 4417`. */
export function maskIdentifier(kind: IdentifierKind, value: string): string {
  return MASKS[kind](value)
}

/** `0912 ••• 345`. */
export function maskPhone(phone: string): string {
  return maskMiddle(phone, 4, 3)
}

const MASKS: Record<IdentifierKind, (value: string) => string> = {
  'personal-number': (value) => maskMiddle(value, 4, 4),
  'cancelled-personal-number': (value) => maskMiddle(value, 4, 4),
  'old-id-number': (value) => maskMiddle(value, 2, 3),
  'insurance-card-number': maskCardNumber,
  'social-insurance-number': (value) => maskMiddle(value, 2, 4),
  passport: (value) => maskMiddle(value, 2, 2),
  // Made by us for people with no papers: it says nothing about them, and staff read it aloud.
  'temporary-code': (value) => value,
}

// DN 4 31 •••••• 7788, in the groups that are printed on the card.
function maskCardNumber(value: string): string {
  if (!INSURANCE_CARD_NUMBER.test(value)) return maskMiddle(value, 2, 2)
  return `${value.slice(0, 2)} ${value.slice(2, 3)} ${value.slice(3, 5)} ${dots(6)} ${value.slice(11)}`
}

function maskMiddle(value: string, shownFirst: number, shownLast: number): string {
  const hidden = value.length - shownFirst - shownLast
  if (hidden < 3) return dots(value.length)
  return `${value.slice(0, shownFirst)} ${dots(hidden)} ${value.slice(-shownLast)}`
}

function dots(count: number): string {
  return '•'.repeat(count)
}
