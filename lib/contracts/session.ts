import { z } from 'zod'
import { permissionSchema } from '@/lib/domain/access/permission'
import { roleSchema } from '@/lib/domain/access/role'

/** `POST /api/v1/session`: sign in without leaving the page. Lengths are judged by sign-in, always the same way. */
export const signInRequestSchema = z.object({ username: z.string().max(200), password: z.string().max(500) })
export type SignInRequest = z.infer<typeof signInRequestSchema>

/** `GET /api/v1/session`: who is signed in, and when the session ends unless the desk is used before. */
export const sessionResponseSchema = z.object({
  username: z.string(),
  name: z.string(),
  role: roleSchema,
  permissions: z.array(permissionSchema),
  endsAt: z.iso.datetime(),
  /** The password was made by an administrator: nothing opens but changing it. */
  mustChangePassword: z.boolean(),
})
export type SessionResponse = z.infer<typeof sessionResponseSchema>
