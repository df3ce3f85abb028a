import { describe, expect, it } from 'vitest'
import { parseDateText } from './parse-date-text'

describe('parseDateText', () => {
  it.each([
    ['13/11/2026', '2026-11-13'],
    ['3.1.2026', '2026-01-03'],
    [' 03-01-2026 ', '2026-01-03'],
    ['13112026', '2026-11-13'],
    ['29/02/2028', '2028-02-29'],
  ])('%s', (text, date) => expect(parseDateText(text)).toBe(date))

  it.each(['', '31/02/2026', '13/11/26', '11/2026', '2026-11-13', 'mai'])('refuses %j', (text) =>
    expect(parseDateText(text)).toBeUndefined(),
  )
})
