import { z } from 'zod'
import { diagnosisSchema } from './diagnosis.schema'
import { recordSourceSchema } from './record-source.schema'
import { signatureVerdictSchema } from './signature.schema'

export const episodeIdSchema = z.uuid().brand<'EpisodeId'>()

/** A medicine of an episode (XML2). */
export const medicineSchema = z.object({
  name: z.string(),
  code: z.string().optional(),
  /** Hàm lượng: "5 mg". */
  strength: z.string().optional(),
  /** Liều dùng and cách dùng, as written. */
  dose: z.string().optional(),
  route: z.string().optional(),
  quantity: z.number().nonnegative().optional(),
  unit: z.string().optional(),
  orderedAt: z.iso.datetime().optional(),
})
export type Medicine = z.infer<typeof medicineSchema>

/** A laboratory or imaging result (XML4). `value` stays as written: it may be a number, a range or words. */
export const testResultSchema = z.object({
  name: z.string(),
  indicatorCode: z.string().optional(),
  serviceCode: z.string().optional(),
  value: z.string().optional(),
  unit: z.string().optional(),
  description: z.string().optional(),
  conclusion: z.string().optional(),
  resultAt: z.iso.datetime().optional(),
})
export type TestResult = z.infer<typeof testResultSchema>

/** A service or procedure done (XML3). */
export const procedureSchema = z.object({
  name: z.string(),
  code: z.string().optional(),
  quantity: z.number().nonnegative().optional(),
  orderedAt: z.iso.datetime().optional(),
})
export type Procedure = z.infer<typeof procedureSchema>

/** A note on the course of an illness (XML5). */
export const courseNoteSchema = z.object({ text: z.string(), at: z.iso.datetime().optional() })
export type CourseNote = z.infer<typeof courseNoteSchema>

/** Tóm tắt hồ sơ bệnh án (XML8). */
export const episodeSummarySchema = z.object({
  history: z.string().optional(),
  results: z.string().optional(),
  treatment: z.string().optional(),
  note: z.string().optional(),
})
export type EpisodeSummary = z.infer<typeof episodeSummarySchema>

/** Giấy ra viện (XML7). */
export const dischargePaperSchema = z.object({
  number: z.string().optional(),
  diagnosis: z.string().optional(),
  treatment: z.string().optional(),
  note: z.string().optional(),
})
export type DischargePaper = z.infer<typeof dischargePaperSchema>

/**
 * One episode of care (đợt khám chữa bệnh): the groups (c) and (d) of QĐ 31/QĐ-BYT 2026 Đ2 k3, as far as its envelope
 * had them. Absent means "not in what we have", never "there was none". Codes are the envelope's, as strings.
 */
export const episodeSchema = z.object({
  episodeId: episodeIdSchema,
  facilityCode: z.string(),
  facilityName: z.string().optional(),
  admittedAt: z.iso.datetime(),
  dischargedAt: z.iso.datetime().optional(),
  /** MA_LOAI_KCB: "01" examination, "03" inpatient … */
  careKind: z.string(),
  /** LY_DO_VV, in words. */
  reason: z.string().optional(),
  admissionDiagnosis: z.string().optional(),
  mainDiagnosis: diagnosisSchema,
  otherDiagnoses: z.array(diagnosisSchema),
  /** KET_QUA_DTRI, 1–8. */
  outcome: z.string().optional(),
  /** MA_LOAI_RV, 1–5. */
  dischargeKind: z.string().optional(),
  treatment: z.string().optional(),
  note: z.string().optional(),
  bloodType: z.string().optional(),
  weightKg: z.number().positive().optional(),
  /** NGAY_TAI_KHAM: days to come back. */
  returnOn: z.array(z.iso.date()),
  medicines: z.array(medicineSchema),
  procedures: z.array(procedureSchema),
  results: z.array(testResultSchema),
  courseNotes: z.array(courseNoteSchema),
  summary: episodeSummarySchema.optional(),
  dischargePaper: dischargePaperSchema.optional(),
  /** Which tables of the envelope are held: XML1, XML2 … What is missing was never sent to us. */
  tables: z.array(z.string()),
  source: recordSourceSchema,
  /** Further sources that told of the same episode. */
  otherSources: z.array(recordSourceSchema).optional(),
  signature: signatureVerdictSchema,
})
export type Episode = z.infer<typeof episodeSchema>
