import { z } from 'zod'

/** A diagnosis: ICD-10 code, words, or both. One of them is there. */
export const diagnosisSchema = z.object({ code: z.string().max(20).optional(), text: z.string().optional() })
export type Diagnosis = z.infer<typeof diagnosisSchema>
