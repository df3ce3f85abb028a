import { z } from 'zod'

/** What administrators change, each with a history and a version of its own. */
export const settingTopicSchema = z.enum([
  'facility',
  'facility-attributes',
  'route-options',
  'plan-conditions',
  'rooms',
  'services',
  'route-tables',
  'gateway',
  'catalogue',
  'retention',
])
export type SettingTopic = z.infer<typeof settingTopicSchema>

/** What a change may touch (words: `lib/content/setting-changes.ts`). */
export const settingFieldSchema = z.enum([
  'name',
  'callsPerTurn',
  'level',
  'listedInitial',
  'score',
  'provisionalBasic',
  'formerTier',
  'preferFormerDistrictCode',
  'appointmentToleranceDays',
  'countProvisionalHolidays',
  'floor',
  'open',
  'order',
  'kind',
  'visitType',
  'priceVnd',
  'roomCodes',
  'validFrom',
  'validTo',
  'username',
  'password',
  'officerName',
  'officerId',
  'source',
  'dayKind',
  'confirmed',
  'vnd',
  'percent',
  'citation',
  'met',
  'note',
  'automatic',
  'months',
  'added',
  'renamed',
  'unchanged',
  'refusedLines',
])
export type SettingField = z.infer<typeof settingFieldSchema>

const settingValueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()])
export type SettingValue = z.infer<typeof settingValueSchema>

/** One field before and after. `subject`: of what, where a topic holds several (a room's code, a day). */
export const fieldChangeSchema = z.object({
  subject: z.string().optional(),
  field: settingFieldSchema,
  from: settingValueSchema,
  to: settingValueSchema,
})
export type FieldChange = z.infer<typeof fieldChangeSchema>

export type SettingFields = Readonly<Partial<Record<SettingField, SettingValue | undefined>>>

/** What differs, field by field; `null` for what was not there before, or is not afterwards. */
export function listFieldChanges(
  before: SettingFields | null,
  after: SettingFields | null,
  subject?: string,
): FieldChange[] {
  return settingFieldSchema.options.flatMap((field) => {
    const [from, to] = [before?.[field] ?? null, after?.[field] ?? null]
    return from === to ? [] : [{ ...(subject !== undefined && { subject }), field, from, to }]
  })
}
