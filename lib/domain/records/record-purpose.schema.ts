import { z } from 'zod'

/** What somebody wants a record for. `emergency` opens what else needs a reason; it is listed for review like one. */
export const recordPurposeSchema = z.enum(['check-in', 'care', 'emergency'])
export type RecordPurpose = z.infer<typeof recordPurposeSchema>
