import { describe, expect, it } from 'vitest'
import { auditText } from '@/lib/content/audit'
import { readPeriod } from './read-period'

describe('readPeriod', () => {
  it.each([
    ['01/11/2026', '26/11/2026', { from: '2026-11-01', to: '2026-11-26' }],
    ['26112026', '26-11-2026', { from: '2026-11-26', to: '2026-11-26' }],
    ['27/11/2025', '26/11/2026', { from: '2025-11-27', to: '2026-11-26' }],
  ])('%s – %s', (from, to, value) => {
    expect(readPeriod(from, to)).toEqual({ ok: true, value })
  })

  it.each([
    ['31/02/2026', '26/11/2026', { from: auditText.dayWrong }],
    ['', 'x', { from: auditText.dayWrong, to: auditText.dayWrong }],
    ['27/11/2026', '26/11/2026', { to: auditText.periodWrong }],
    ['25/11/2025', '26/11/2026', { to: auditText.periodWrong }],
  ])('%s – %s is said beside its field', (from, to, error) => {
    expect(readPeriod(from, to)).toEqual({ ok: false, error })
  })
})
