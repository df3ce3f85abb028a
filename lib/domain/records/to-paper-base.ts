import { INSURANCE_CARD_NUMBER } from '../patient/identifier-numbers'
import type { EnvelopeRow } from './envelope/envelope.types'
import type { PaperHolder } from './paper.schema'
import { readCards } from './read-cards'
import { readBirthDate, readInstant, readList, readSexCode } from './read-envelope-fields'
import { toMainDiagnosis, toOtherDiagnoses } from './to-episode'

/** Where a paper's row came from. */
export interface PaperOrigin {
  /** MACSKCB of the envelope: who wrote it, where the row itself does not say. */
  facilityCode: string
  importedAt: Date
}

/** What XML13 and XML14 say alike. */
export function toPaperBase(row: EnvelopeRow, { facilityCode, importedAt }: PaperOrigin) {
  return {
    fromFacilityCode: (row.MA_CSKCB ?? facilityCode).slice(0, 20),
    holder: toHolder(row),
    // QĐ 3176 makes 100 characters of these two: read as lists, from the first arrival to the last leaving.
    treatedFrom: readInstant(readList(row.NGAY_VAO)[0]),
    inpatientFrom: readInstant(row.NGAY_VAO_NOI_TRU),
    treatedTo: readInstant(readList(row.NGAY_RA).at(-1)),
    diagnosis: toMainDiagnosis(row),
    otherDiagnoses: toOtherDiagnoses(row),
    doctorCode: row.MA_BAC_SI,
    signerCode: row.MA_TTDV,
    source: { kind: 'envelope' as const, at: importedAt.toISOString() },
  }
}

function toHolder(row: EnvelopeRow): PaperHolder {
  const card = readCards(row).find(({ number }) => INSURANCE_CARD_NUMBER.test(number))
  return {
    fullName: row.HO_TEN ?? '',
    birthDate: readBirthDate(row.NGAY_SINH),
    sex: readSexCode(row.GIOI_TINH),
    address: row.DIA_CHI,
    nationalityCode: row.MA_QUOCTICH,
    ethnicityCode: row.MA_DANTOC,
    occupationCode: row.MA_NGHE_NGHIEP,
    insuranceCardNumber: card?.number,
    insuranceValidTo: card?.validTo,
  }
}
