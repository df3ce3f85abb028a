import { z } from 'zod'

/** Where a record or paper is known from: every item on screen says so, with its time. */
export const recordSourceSchema = z.object({
  kind: z.enum([
    /** An envelope of a hospital system (QĐ 130/4750/3176) in our own store. */
    'envelope',
    /** Another lookup service, named in `service`. */
    'lookup',
    /** Typed at the desk from a paper slip. */
    'paper',
    /** Typed at the desk from the patient's VNeID screen. */
    'vneid',
  ]),
  service: z.string().max(200).optional(),
  at: z.iso.datetime(),
})
export type RecordSource = z.infer<typeof recordSourceSchema>
