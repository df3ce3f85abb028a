import { expect, it } from 'vitest'
import { retentionRules } from '@/lib/domain/retention/retention-rules'
import { retentionMonths, retentionSettingsSchema } from '@/lib/domain/retention/retention-settings'
import { readMonths } from './read-months'

it('what nobody touched stays', () => {
  const read = readMonths(retentionRules, { visits: ' 72 ' })
  expect(read).toMatchObject({ ok: true, months: { visits: 72, audit: 60, records: 360 } })
})

it.each(['59', '0', '-72', '7,2', 'năm', '', '99999'])('a register of visits for %j months is refused', (visits) => {
  expect(readMonths(retentionRules, { visits })).toEqual({ ok: false, wrong: ['visits'] })
})

it('the server refuses a term below the least too, and an old choice never outlives a longer law', () => {
  expect(retentionSettingsSchema.safeParse({ months: { visits: 59 } }).success).toBe(false)
  expect(retentionSettingsSchema.safeParse({ months: { visits: 60 } }).success).toBe(true)
  expect(retentionMonths({ visits: 12 }).visits).toBe(60)
})
