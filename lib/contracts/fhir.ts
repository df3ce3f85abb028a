import { z } from 'zod'
import { personIdSchema } from '@/lib/domain/visit/visit.schema'

const page = {
  _count: z.coerce.number().int().min(1).max(500).default(100),
  _offset: z.coerce.number().int().min(0).max(100_000).default(0),
}

/** `POST Patient/_search`: `identifier` is `system|value` or the value alone; there is no search by name. */
export const fhirPatientSearchSchema = z.object({
  identifier: z.string().trim().min(9).max(120),
  ...page,
})

/** `POST [type]/_search` of everything else: `patient` is `Patient/[id]` or the id. */
export const fhirSearchSchema = z.object({
  patient: z
    .string()
    .transform((text) => text.replace(/^Patient\//, ''))
    .pipe(personIdSchema),
  ...page,
})
export type FhirSearch = z.infer<typeof fhirSearchSchema>
