import { err, ok, type Result } from '../result'
import type { Diagnosis } from './diagnosis.schema'
import type { EnvelopeRow } from './envelope/envelope.types'
import { TABLE_ORDER, type EnvelopeTables, type UnusableTable } from './envelope-tables'
import type { Episode } from './episode.schema'
import { readDay, readInstant, readList, readQuantity } from './read-envelope-fields'
import {
  toCourseNotes,
  toDischargePaper,
  toMedicines,
  toProcedures,
  toSummary,
  toTestResults,
} from './to-episode-parts'

/** An episode as its tables tell it: the id is the store's, the verdict about signatures is made when it is read. */
export type EpisodeContent = Omit<Episode, 'episodeId' | 'signature'>

/**
 * An episode of its XML1 and whatever else came (XML2–5, 7, 8). Money, materials and who did what stay behind; every
 * row is kept as it came beside it.
 */
export function toEpisode(
  tables: EnvelopeTables,
  { facilityCode, importedAt }: { facilityCode: string; importedAt: Date },
): Result<EpisodeContent, UnusableTable> {
  const [main] = tables.XML1 ?? []
  const admittedAt = readInstant(main?.NGAY_VAO)
  if (!main || admittedAt === undefined) return err({ table: 'XML1', field: 'NGAY_VAO' })
  return ok({
    facilityCode,
    admittedAt,
    dischargedAt: readInstant(main.NGAY_RA),
    careKind: main.MA_LOAI_KCB ?? '',
    ...toFindings(main),
    medicines: toMedicines(tables.XML2),
    procedures: toProcedures(tables.XML3),
    results: toTestResults(tables.XML4),
    courseNotes: toCourseNotes(tables.XML5),
    summary: toSummary(tables.XML8),
    dischargePaper: toDischargePaper(tables.XML7),
    tables: TABLE_ORDER.filter((kind) => tables[kind] !== undefined),
    source: { kind: 'envelope', at: importedAt.toISOString() },
  })
}

// ICD-10 codes have at most 8 characters; what an export wrote beyond is words.
const CODE_LENGTH = 20

/** MA_BENH_CHINH and CHAN_DOAN_RV of an XML1, XML13 or XML14. */
export function toMainDiagnosis(row: EnvelopeRow): Diagnosis {
  return { code: row.MA_BENH_CHINH?.slice(0, CODE_LENGTH), text: row.CHAN_DOAN_RV }
}

/** MA_BENH_KT and MA_BENH_YHCT: codes without words. */
export function toOtherDiagnoses(row: EnvelopeRow): Diagnosis[] {
  const codes = [...readList(row.MA_BENH_KT), ...readList(row.MA_BENH_YHCT)]
  return [...new Set(codes)].map((code) => ({ code: code.slice(0, CODE_LENGTH) }))
}

function toFindings(main: EnvelopeRow) {
  const weightKg = readQuantity(main.CAN_NANG)
  return {
    reason: main.LY_DO_VV,
    admissionDiagnosis: main.CHAN_DOAN_VAO,
    mainDiagnosis: toMainDiagnosis(main),
    otherDiagnoses: toOtherDiagnoses(main),
    outcome: main.KET_QUA_DTRI,
    dischargeKind: main.MA_LOAI_RV,
    treatment: main.PP_DIEU_TRI,
    note: main.GHI_CHU,
    bloodType: main.NHOM_MAU,
    // Exports write 0 where nobody weighed.
    weightKg: weightKg === 0 ? undefined : weightKg,
    returnOn: readList(main.NGAY_TAI_KHAM).flatMap((day) => readDay(day) ?? []),
  }
}
