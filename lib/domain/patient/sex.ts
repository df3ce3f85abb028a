import { z } from 'zod'

export const sexSchema = z.enum(['male', 'female', 'unknown'])
export type Sex = z.infer<typeof sexSchema>
