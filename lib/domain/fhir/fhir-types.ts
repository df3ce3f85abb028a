import { z } from 'zod'

/** The resource types we answer with. */
export const fhirTypeSchema = z.enum([
  'Patient',
  'Coverage',
  'Encounter',
  'Condition',
  'MedicationStatement',
  'Observation',
  'AllergyIntolerance',
  'ServiceRequest',
  'Appointment',
])
export type FhirType = z.infer<typeof fhirTypeSchema>
