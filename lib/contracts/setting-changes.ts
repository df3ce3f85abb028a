import { z } from 'zod'
import { fieldChangeSchema, settingTopicSchema } from '@/lib/domain/facility/setting-change'

/** The version of a topic that whoever changes it was looking at; another one by now answers `setting_changed`. */
export const settingVersionSchema = z.int().min(0)

/** What an administrator changed, as the pages tell it. */
export const settingChangeSchema = z.object({
  topic: settingTopicSchema,
  version: settingVersionSchema,
  at: z.iso.datetime(),
  by: z.string(),
  changes: z.array(fieldChangeSchema),
})
export type SettingChangeEntry = z.infer<typeof settingChangeSchema>
