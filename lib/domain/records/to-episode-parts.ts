import type { EnvelopeRow } from './envelope/envelope.types'
import type { CourseNote, DischargePaper, EpisodeSummary, Medicine, Procedure, TestResult } from './episode.schema'
import { readInstant, readQuantity } from './read-envelope-fields'

type Rows = readonly EnvelopeRow[] | undefined

/** XML2. */
export function toMedicines(rows: Rows): Medicine[] {
  return toNamed(rows, ['TEN_THUOC', 'MA_THUOC'], (row, name) => ({
    name,
    code: row.MA_THUOC,
    strength: row.HAM_LUONG,
    dose: joinDistinct([row.LIEU_DUNG, row.CACH_DUNG], '; '),
    route: row.DUONG_DUNG,
    quantity: readQuantity(row.SO_LUONG),
    unit: row.DON_VI_TINH,
    orderedAt: readInstant(row.NGAY_YL),
  }))
}

/** XML3 without its materials: a row that names one is that material, whatever service it stands beside. */
export function toProcedures(rows: Rows): Procedure[] {
  const services = rows?.filter((row) => row.MA_VAT_TU === undefined)
  return toNamed(services, ['TEN_DICH_VU', 'MA_DICH_VU'], (row, name) => ({
    name,
    code: row.MA_DICH_VU,
    quantity: readQuantity(row.SO_LUONG),
    orderedAt: readInstant(row.NGAY_YL),
  }))
}

/** XML4. A value stays as written. */
export function toTestResults(rows: Rows): TestResult[] {
  return toNamed(rows, ['TEN_CHI_SO', 'MA_CHI_SO', 'MA_DICH_VU'], (row, name) => ({
    name,
    indicatorCode: row.MA_CHI_SO,
    serviceCode: row.MA_DICH_VU,
    value: row.GIA_TRI,
    unit: row.DON_VI_DO,
    description: row.MO_TA,
    conclusion: row.KET_LUAN,
    resultAt: readInstant(row.NGAY_KQ),
  }))
}

/** XML5: course, stage, consultation and operation of one moment are one note. */
export function toCourseNotes(rows: Rows): CourseNote[] {
  return (rows ?? []).flatMap((row) => {
    const text = joinDistinct([row.DIEN_BIEN_LS, row.GIAI_DOAN_BENH, row.HOI_CHAN, row.PHAU_THUAT])
    return text === undefined ? [] : [{ text, at: readInstant(row.THOI_DIEM_DBLS) }]
  })
}

/** XML7. Twins have one each within their mother's episode: what differs stands under each other. */
export function toDischargePaper(rows: Rows): DischargePaper | undefined {
  return (
    rows && {
      number: joinField(rows, 'SO_LUU_TRU', '; '),
      diagnosis: joinField(rows, 'CHAN_DOAN_RV'),
      treatment: joinField(rows, 'PP_DIEUTRI'),
      note: joinField(rows, 'GHI_CHU'),
    }
  )
}

/** XML8. */
export function toSummary(rows: Rows): EpisodeSummary | undefined {
  return (
    rows && {
      history: joinField(rows, 'QT_BENHLY'),
      results: joinField(rows, 'TOMTAT_KQ'),
      treatment: joinField(rows, 'PP_DIEUTRI'),
      note: joinField(rows, 'GHI_CHU'),
    }
  )
}

// A row without a name is shown by its code; without either there is nothing to show.
function toNamed<T>(rows: Rows, nameFields: readonly string[], toItem: (row: EnvelopeRow, name: string) => T): T[] {
  return (rows ?? []).flatMap((row) => {
    const field = nameFields.find((name) => row[name] !== undefined)
    const name = field === undefined ? undefined : row[field]
    return name === undefined ? [] : [toItem(row, name)]
  })
}

function joinField(rows: readonly EnvelopeRow[], field: string, separator?: string): string | undefined {
  return joinDistinct(
    rows.map((row) => row[field]),
    separator,
  )
}

function joinDistinct(texts: ReadonlyArray<string | undefined>, separator = '\n'): string | undefined {
  const parts = new Set(texts.filter((text) => text !== undefined))
  return parts.size === 0 ? undefined : [...parts].join(separator)
}
