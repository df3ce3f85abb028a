import type { BirthDate } from '../patient/birth-date'
import type { Sex } from '../patient/sex'
import type { LocalDate } from '../time/local-date'
import type { AreaCode } from './coverage.schema'

/** One card number with the days it is good for; no `validTo` means no end is known. */
export type CardTerm = {
  number: string
  validFrom: LocalDate
  validTo?: LocalDate | undefined
  registeredFacilityCode: string
}

export type CardHolder = {
  name: string
  birthDate: BirthDate
  sex: Sex
  address: string
  areaCode?: AreaCode | undefined
  fiveYearsFrom?: LocalDate | undefined
  socialInsuranceNumber?: string | undefined
}

/**
 * A card answer after reading, before any judgement. `current` is the card asked about, `renewed` the one issued
 * after it (the gateway repeats the current one there on 000). Parts that could not be read are absent.
 */
export type CardReply = {
  resultCode: string
  holder?: CardHolder | undefined
  current?: CardTerm | undefined
  renewed?: CardTerm | undefined
  previousCard?: string | undefined
  renewedFacility?: { code: string; name: string } | undefined
}
