/** A FHIR R4 resource as JSON; a test holds every one we make against the published schema. */
export interface FhirResource {
  resourceType: string
  id: string
  [element: string]: unknown
}

/** `{ reference: 'Patient/…' }` */
export function referTo(resourceType: string, id: string) {
  return { reference: `${resourceType}/${id}` }
}

/** A facility by its 5-character code: no Organization resources are kept. */
export function referToFacility(code: string, name?: string) {
  return { identifier: { system: SYSTEMS.facility, value: code }, display: name ?? code }
}

/** Words, and a code where there is one. FHIR forbids empty strings. */
export function toConcept(system: string, { code, text }: { code?: string | undefined; text?: string | undefined }) {
  return {
    ...(code && { coding: [{ system, code, ...(text && { display: text }) }] }),
    ...((text ?? code) && { text: text ?? code }),
  }
}

/** Whether there is anything to make a concept of: FHIR forbids empty objects too. */
export function isNamed({ code, text }: { code?: string | undefined; text?: string | undefined }): boolean {
  return Boolean(code || text)
}

/**
 * Names of what codes belong to. Viet Nam has published no FHIR naming systems that we could find, so identifiers and
 * national code lists carry names of our own; ICD-10, LOINC and HL7 tables carry theirs.
 */
export const SYSTEMS = {
  personalNumber: 'urn:x-tiepdon:id:personal-number',
  insuranceCard: 'urn:x-tiepdon:id:insurance-card',
  socialInsurance: 'urn:x-tiepdon:id:social-insurance',
  facility: 'urn:x-tiepdon:id:facility',
  paper: 'urn:x-tiepdon:id:paper',
  careKind: 'urn:x-tiepdon:code:ma-loai-kcb',
  outcome: 'urn:x-tiepdon:code:ket-qua-dtri',
  indicator: 'urn:x-tiepdon:code:ma-chi-so',
  medicine: 'urn:x-tiepdon:code:ma-thuoc',
  referralReason: 'urn:x-tiepdon:code:ma-lydo-ct',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
  loinc: 'http://loinc.org',
  actCode: 'http://terminology.hl7.org/CodeSystem/v3-ActCode',
  confidentiality: 'http://terminology.hl7.org/CodeSystem/v3-Confidentiality',
  conditionClinical: 'http://terminology.hl7.org/CodeSystem/condition-clinical',
  conditionVerification: 'http://terminology.hl7.org/CodeSystem/condition-ver-status',
  conditionCategory: 'http://terminology.hl7.org/CodeSystem/condition-category',
  allergyVerification: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-verification',
  allergyClinical: 'http://terminology.hl7.org/CodeSystem/allergyintolerance-clinical',
  emptyReason: 'http://terminology.hl7.org/CodeSystem/list-empty-reason',
} as const
