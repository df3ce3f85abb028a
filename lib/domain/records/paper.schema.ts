import { z } from 'zod'
import { birthDateSchema } from '../patient/birth-date'
import { sexSchema } from '../patient/sex'
import { localDateSchema } from '../time/local-date'
import { visitIdSchema } from '../visit/visit.schema'
import { diagnosisSchema } from './diagnosis.schema'
import { recordSourceSchema } from './record-source.schema'
import { signatureVerdictSchema } from './signature.schema'

export const paperIdSchema = z.uuid().brand<'PaperId'>()
export type PaperId = z.infer<typeof paperIdSchema>

export const paperKindSchema = z.enum(['referral', 'appointment'])
export type PaperKind = z.infer<typeof paperKindSchema>

/** Whom a paper was written for, as the paper says it. */
export const paperHolderSchema = z.object({
  fullName: z.string(),
  birthDate: birthDateSchema.optional(),
  sex: sexSchema,
  address: z.string().optional(),
  nationalityCode: z.string().optional(),
  ethnicityCode: z.string().optional(),
  occupationCode: z.string().optional(),
  insuranceCardNumber: z.string().optional(),
  insuranceValidTo: localDateSchema.optional(),
})
export type PaperHolder = z.infer<typeof paperHolderSchema>

/** Đã nhận bản giấy / đã xem trên VNeID: who compared the paper, when, and on what. */
export const paperSeenSchema = z.object({
  medium: z.enum(['paper', 'vneid']),
  at: z.iso.datetime(),
  by: z.string(),
  /** Whether it bears signature and stamp, or VNeID shows it as signed; absent where nobody said. */
  signed: z.boolean().optional(),
})
export type PaperSeen = z.infer<typeof paperSeenSchema>

/** The visit that used a paper. */
export const paperUseSchema = z.object({ visitId: visitIdSchema, usedOn: localDateSchema, usedAt: z.iso.datetime() })
export type PaperUse = z.infer<typeof paperUseSchema>

const paperBase = {
  paperId: paperIdSchema,
  /** GIAY_CHUYEN_TUYEN or SO_GIAYHEN_KL: the number printed on the paper. */
  number: z.string().max(100),
  fromFacilityCode: z.string().max(20),
  fromFacilityName: z.string().optional(),
  holder: paperHolderSchema,
  treatedFrom: z.iso.datetime().optional(),
  inpatientFrom: z.iso.datetime().optional(),
  treatedTo: z.iso.datetime().optional(),
  diagnosis: diagnosisSchema,
  otherDiagnoses: z.array(diagnosisSchema),
  /** GPHN number of the doctor and of whoever signed for the facility. */
  doctorCode: z.string().optional(),
  signerCode: z.string().optional(),
  source: recordSourceSchema,
  signature: signatureVerdictSchema,
  seen: paperSeenSchema.optional(),
  /** Uses not given back; a one-year referral may have several. Newest first. */
  uses: z.array(paperUseSchema),
}

export const referralReasonSchema = z.enum(['appropriate', 'beyond-capacity', 'patient-request'])
export type ReferralReason = z.infer<typeof referralReasonSchema>

/** Phiếu chuyển cơ sở KCB BHYT (TT 01/2025 Phụ lục VI; XML13). */
export const referralPaperSchema = z.object({
  kind: z.literal('referral'),
  ...paperBase,
  /** SO_HOSO and SO_CHUYENTUYEN: file number, and number in the register of transfers. */
  fileNumber: z.string().optional(),
  registerNumber: z.string().optional(),
  /** Facilities the patient came through before the one that wrote it. */
  earlierFacilityCodes: z.array(z.string()),
  toFacilityCode: z.string().optional(),
  toFacilityName: z.string().optional(),
  /**
   * XML13 carries no signing date: `signedOn` is then the day of the transfer and `signedOnIs` says so, until the desk
   * has read it from the paper or VNeID.
   */
  signedOn: localDateSchema.optional(),
  signedOnIs: z.enum(['read-from-paper', 'transfer-day']),
  /** "Trường hợp chuyển có giá trị trong 01 năm"; absent while nobody has read it: XML13 does not carry it. */
  oneYear: z.boolean().optional(),
  reason: referralReasonSchema.optional(),
  clinicalSigns: z.string().optional(),
  courseOfIllness: z.string().optional(),
  resultsSummary: z.string().optional(),
  treatment: z.string().optional(),
  services: z.string().optional(),
  medicines: z.string().optional(),
  conditionOnTransfer: z.string().optional(),
  plan: z.string().optional(),
  transferredAt: z.iso.datetime().optional(),
  transport: z.string().optional(),
  escortName: z.string().optional(),
  escortTitle: z.string().optional(),
})
export type ReferralPaper = z.infer<typeof referralPaperSchema>

/** Phiếu hẹn khám lại (TT 01/2025 Phụ lục V; XML14). */
export const appointmentPaperSchema = z.object({
  kind: z.literal('appointment'),
  ...paperBase,
  dueOn: localDateSchema,
  /** NGAY_CT: the day on the paper. */
  issuedOn: localDateSchema.optional(),
  note: z.string().optional(),
  /** The facility or the doctor agreed to another day, with the reason given. */
  dayConfirmed: z.object({ by: z.string(), at: z.iso.datetime(), reason: z.string() }).optional(),
})
export type AppointmentPaper = z.infer<typeof appointmentPaperSchema>

export const paperSchema = z.discriminatedUnion('kind', [referralPaperSchema, appointmentPaperSchema])
export type Paper = z.infer<typeof paperSchema>
