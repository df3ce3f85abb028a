import { z } from 'zod'
import { scanChannelSchema, scanSchema } from '@/lib/domain/scan/scan.schema'

/** `POST /api/v1/identify`: what is this scan or typed text? Length is judged by the parser (`scan_too_long`). */
export const identifyRequestSchema = z.object({ raw: z.string(), channel: scanChannelSchema })
export const identifyResponseSchema = scanSchema
