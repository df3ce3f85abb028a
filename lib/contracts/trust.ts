import { z } from 'zod'
import { facilityCodeSchema } from '@/lib/domain/visit/visit.schema'

const fingerprintSchema = z.string().regex(/^[0-9a-f]{64}$/)

/** A certificate whose signatures on envelopes are believed, and for whom it may sign. */
export const trustedCertificateSchema = z.object({
  fingerprint: fingerprintSchema,
  subject: z.string(),
  signers: z.array(z.object({ code: z.string(), name: z.string().optional() })),
  validFrom: z.iso.datetime(),
  validTo: z.iso.datetime(),
  addedAt: z.iso.datetime(),
  addedBy: z.string(),
})
export type TrustedCertificateRow = z.infer<typeof trustedCertificateSchema>

/** `GET /api/v1/certificates` */
export const certificatesResponseSchema = z.object({ certificates: z.array(trustedCertificateSchema) })

/** `POST /api/v1/certificates/trust`: PEM, or the base64 of DER. The same certificate again gets the new facilities. */
export const trustCertificateRequestSchema = z.object({
  certificate: z.string().trim().min(100).max(20_000),
  signerFacilityCodes: z.array(facilityCodeSchema).min(1).max(500),
})

/** `POST /api/v1/certificates/remove` */
export const removeCertificateRequestSchema = z.object({ fingerprint: fingerprintSchema })

/** A diagnosis that never reaches reception, by the beginning of its ICD-10 code. */
export const restrictedDiagnosisSchema = z.object({
  codePrefix: z.string(),
  label: z.string(),
  /** Restricted by law: it cannot be released. */
  byLaw: z.boolean(),
})
export type RestrictedDiagnosisRow = z.infer<typeof restrictedDiagnosisSchema>

/** `GET /api/v1/restricted-diagnoses` */
export const restrictedDiagnosesResponseSchema = z.object({ diagnoses: z.array(restrictedDiagnosisSchema) })

/** `POST /api/v1/restricted-diagnoses/add`: the label's words are looked for in free text too. */
export const addRestrictedRequestSchema = z.object({
  codePrefix: z
    .string()
    .trim()
    .toUpperCase()
    .regex(/^[A-Z]\d{1,2}(?:\.?\d{1,3})?$/),
  label: z.string().trim().min(3).max(100),
})

/** `POST /api/v1/restricted-diagnoses/release` */
export const releaseRestrictedRequestSchema = z.object({ codePrefix: z.string().max(10) })
