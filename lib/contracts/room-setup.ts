import { z } from 'zod'
import { examinationServiceSchema, serviceCodeSchema } from '@/lib/domain/service/examination-service.schema'
import { localDateSchema } from '@/lib/domain/time/local-date'
import { roomCodeSchema } from '@/lib/domain/visit/visit.schema'
import { settingChangeSchema, settingVersionSchema } from './setting-changes'

const describedRoomSchema = z.object({
  /** Stands on tickets and in the record: given once, never changed. */
  code: roomCodeSchema,
  name: z.string().trim().min(1).max(80),
  /** As printed after the word "Tầng": `2`, `G`. */
  floor: z.string().trim().max(10).optional(),
})

/** A room as administrators see it, open or closed. */
export const roomSetupRowSchema = describedRoomSchema.extend({ open: z.boolean(), waiting: z.int().min(0) })
export type RoomSetupRow = z.infer<typeof roomSetupRowSchema>

/** `GET /api/v1/settings/rooms`, and the answer to every change of them. */
export const roomSetupSchema = z.object({
  today: localDateSchema,
  /** In the order of the house. */
  rooms: z.array(roomSetupRowSchema),
  services: z.array(examinationServiceSchema),
  versions: z.object({ rooms: settingVersionSchema, services: settingVersionSchema }),
  changes: z.array(settingChangeSchema),
})
export type RoomSetup = z.infer<typeof roomSetupSchema>

/** `POST /api/v1/settings/rooms/add` and `…/rename`: a new code, or another name and floor for a known one. */
export const saveRoomRequestSchema = describedRoomSchema.extend({ version: settingVersionSchema })
export type SaveRoomRequest = z.infer<typeof saveRoomRequestSchema>

/** `POST /api/v1/settings/rooms/open`: closing a room where people wait needs `evenWaiting`. */
export const openRoomRequestSchema = z.object({
  version: settingVersionSchema,
  code: roomCodeSchema,
  open: z.boolean(),
  evenWaiting: z.boolean().optional(),
})
export type OpenRoomRequest = z.infer<typeof openRoomRequestSchema>

/** `POST /api/v1/settings/rooms/order`: every room of the house, in the order wanted. */
export const orderRoomsRequestSchema = z.object({
  version: settingVersionSchema,
  codes: z.array(roomCodeSchema).min(1).max(1000),
})
export type OrderRoomsRequest = z.infer<typeof orderRoomsRequestSchema>

/** `POST /api/v1/settings/services/save`: `add` for a new code; otherwise a known service is described anew. */
export const saveServiceRequestSchema = examinationServiceSchema.extend({
  version: settingVersionSchema,
  add: z.boolean(),
})
export type SaveServiceRequest = z.infer<typeof saveServiceRequestSchema>

/** `POST /api/v1/settings/services/order`: every service, in the order wanted. */
export const orderServicesRequestSchema = z.object({
  version: settingVersionSchema,
  codes: z.array(serviceCodeSchema).min(1).max(5000),
})
export type OrderServicesRequest = z.infer<typeof orderServicesRequestSchema>
