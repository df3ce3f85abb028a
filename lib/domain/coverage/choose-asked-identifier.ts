import type { Identifier, IdentifierKind } from '../patient/identifier'

// The gateway takes all three; a card number names the very card, the other two the person.
const BEST_FIRST: readonly IdentifierKind[] = ['insurance-card-number', 'personal-number', 'social-insurance-number']

/** The number to ask the insurance gateway with, or undefined where a person has none it knows. */
export function chooseAskedIdentifier(identifiers: readonly Identifier[]): Identifier | undefined {
  return BEST_FIRST.map((kind) => identifiers.find((identifier) => identifier.kind === kind)).find(
    (identifier) => identifier !== undefined,
  )
}
