import { z } from 'zod'

/** A staff user name: 3 to 30 of a–z, 0–9, dot and underscore; capitals typed at the desk do not matter. */
export const usernameSchema = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9_.]{3,30}$/)
export type Username = z.infer<typeof usernameSchema>
