import type { Identifier } from '../patient/identifier'
import { INSURANCE_CARD_NUMBER, PERSONAL_NUMBER, SOCIAL_INSURANCE_NUMBER } from '../patient/identifier-numbers'
import { SYSTEMS } from './resource'

const KINDS = [
  { kind: 'personal-number', system: SYSTEMS.personalNumber, form: PERSONAL_NUMBER },
  { kind: 'insurance-card-number', system: SYSTEMS.insuranceCard, form: INSURANCE_CARD_NUMBER },
  { kind: 'social-insurance-number', system: SYSTEMS.socialInsurance, form: SOCIAL_INSURANCE_NUMBER },
] as const

/** The number a token search asks for (`system|value`, or a value whose form says what it is); undefined for no number of ours. */
export function readSearchIdentifier(token: string): Identifier | undefined {
  const bar = token.lastIndexOf('|')
  const [system, value] = bar < 0 ? [undefined, token] : [token.slice(0, bar), token.slice(bar + 1)]
  const known = KINDS.find((kind) => (system === undefined || system === kind.system) && kind.form.test(value))
  return known && { kind: known.kind, value }
}
