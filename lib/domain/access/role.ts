import { z } from 'zod'

/** What a member of staff is at the desk: lễ tân, điều dưỡng, quản lý, quản trị. */
export const roleSchema = z.enum(['receptionist', 'nurse', 'manager', 'administrator'])
export type Role = z.infer<typeof roleSchema>
