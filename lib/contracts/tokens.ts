import { z } from 'zod'
import { permissionSchema } from '@/lib/domain/access/permission'
import { roomCodeSchema } from '@/lib/domain/visit/visit.schema'

const nameSchema = z.string().trim().min(1).max(100)

/** A token of another system; its text is never shown again. */
export const serviceTokenSchema = z.object({
  tokenId: z.uuid(),
  name: z.string(),
  scopes: z.array(permissionSchema),
  createdAt: z.iso.datetime(),
  lastUsedAt: z.iso.datetime().optional(),
})
export type ServiceToken = z.infer<typeof serviceTokenSchema>

/** `GET /api/v1/tokens`: those that are not revoked. */
export const tokensResponseSchema = z.object({ tokens: z.array(serviceTokenSchema) })

/** `POST /api/v1/tokens/create` */
export const createTokenRequestSchema = z.object({
  name: nameSchema,
  scopes: z
    .array(permissionSchema)
    .min(1)
    .transform((scopes) => [...new Set(scopes)]),
})
export type CreateTokenRequest = z.infer<typeof createTokenRequestSchema>
export const createTokenResponseSchema = z.object({ token: z.string() })

/** `POST /api/v1/tokens/revoke` */
export const revokeTokenRequestSchema = z.object({ tokenId: z.uuid() })
export type RevokeTokenRequest = z.infer<typeof revokeTokenRequestSchema>
export const revokeTokenResponseSchema = revokeTokenRequestSchema

/** A wall screen that is not revoked. */
export const wallScreenSchema = z.object({
  screenId: z.uuid(),
  name: z.string(),
  /** Empty for every room. */
  roomCodes: z.array(z.string()),
  showNames: z.boolean(),
  createdAt: z.iso.datetime(),
  /** `waiting`: its code may still be typed. `lapsed`: nobody typed it in time. */
  state: z.enum(['paired', 'waiting', 'lapsed']),
  lastSeenAt: z.iso.datetime().optional(),
})
export type WallScreen = z.infer<typeof wallScreenSchema>

/** `GET /api/v1/screens`: with the rooms that a screen may show. */
export const screensResponseSchema = z.object({
  screens: z.array(wallScreenSchema),
  rooms: z.array(z.object({ code: roomCodeSchema, name: z.string() })),
})

/** `POST /api/v1/screens/create` */
export const createScreenRequestSchema = z.object({
  name: nameSchema,
  roomCodes: z.array(roomCodeSchema).max(200),
  /** Masked names beside the numbers. */
  showNames: z.boolean(),
})
export type CreateScreenRequest = z.infer<typeof createScreenRequestSchema>
export const createScreenResponseSchema = z.object({ pairingCode: z.string(), until: z.iso.datetime() })

/** `POST /api/v1/screens/change`: the screen goes on, with what is said here. */
export const changeScreenRequestSchema = createScreenRequestSchema.extend({ screenId: z.uuid() })
export type ChangeScreenRequest = z.infer<typeof changeScreenRequestSchema>
export const changeScreenResponseSchema = z.object({ screenId: z.uuid() })

/** `POST /api/v1/screens/revoke` */
export const revokeScreenRequestSchema = z.object({ screenId: z.uuid() })
export type RevokeScreenRequest = z.infer<typeof revokeScreenRequestSchema>
export const revokeScreenResponseSchema = revokeScreenRequestSchema
