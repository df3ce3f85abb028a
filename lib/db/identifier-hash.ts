import 'server-only'
import type { Identifier, IdentifierKind } from '@/lib/domain/patient/identifier'
import type { HashScope, Vault } from './vault'

const SCOPES = {
  'personal-number': 'personal-number',
  // A cancelled number leads to its person like a current one.
  'cancelled-personal-number': 'personal-number',
  'old-id-number': 'old-id-number',
  'insurance-card-number': 'insurance-card-number',
  'social-insurance-number': 'social-insurance-number',
  passport: 'passport',
  'temporary-code': 'temporary-code',
} as const satisfies Record<IdentifierKind, HashScope>

/** The keyed hash under which an identifier is stored, in `person_identifier` and in `coverage_check`. */
export function hashIdentifier(vault: Vault, { kind, value }: Identifier): Buffer {
  return vault.hash(SCOPES[kind], value)
}
