import type { BirthDate } from '../patient/birth-date'
import type { Identifier, IdentifierKind } from '../patient/identifier'
import type { Sex } from '../patient/sex'
import { SYSTEMS, type FhirResource } from './resource'

/** What a Patient is made of: a person on file with their current numbers. */
export interface FhirPerson {
  personId: string
  fullName: string
  birthDate?: BirthDate | undefined
  sex: Sex
  address?: string | undefined
  phone?: string | undefined
  identifiers: readonly Identifier[]
}

/** FHIR Patient. A birth date stays as exact as it is known (`1940`, `1940-03`). */
export function toPatient({
  personId,
  fullName,
  birthDate,
  sex,
  address,
  phone,
  identifiers,
}: FhirPerson): FhirResource {
  const known = identifiers.flatMap(({ kind, value }) => {
    const system = IDENTIFIER_SYSTEMS[kind]
    return system === undefined ? [] : [{ system, value }]
  })
  return {
    resourceType: 'Patient',
    id: personId,
    ...(known.length > 0 && { identifier: known }),
    name: [{ use: 'official', text: fullName }],
    ...(phone && { telecom: [{ system: 'phone', value: phone }] }),
    gender: sex,
    ...(birthDate && { birthDate: toPartialDate(birthDate) }),
    ...(address && { address: [{ text: address, country: 'VN' }] }),
  }
}

/** The kinds of number a search may name, by their system. */
export const IDENTIFIER_SYSTEMS: Partial<Record<IdentifierKind, string>> = {
  'personal-number': SYSTEMS.personalNumber,
  'insurance-card-number': SYSTEMS.insuranceCard,
  'social-insurance-number': SYSTEMS.socialInsurance,
}

function toPartialDate({ year, month, day }: BirthDate): string {
  const parts = [String(year).padStart(4, '0'), month, day].filter((part) => part !== undefined)
  return parts.map((part) => String(part).padStart(2, '0')).join('-')
}
