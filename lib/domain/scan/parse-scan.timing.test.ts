import { describe, expect, it } from 'vitest'
import { citizenCardText, insuranceCardFields } from '@/lib/testing/builders/scan-texts'
import { parseScan } from './parse-scan'

describe('time grows with length, not faster', () => {
  const LONG = 8192
  const SHORT = 1024
  // Eight times the length; three times that again for a busy machine. Quadratic time would be 64 times.
  const MOST = 24

  it.each([
    ['bars', '|'],
    ['chevrons', '<'],
    ['spaces', ' '],
    ['zeros', '0'],
    ['letters with marks', 'a\u0302'],
    ['marks', '\u0323\u0302'],
    ['brackets', '('],
    ['braces', '{'],
    ['dots', 'a.'],
    ['line breaks', '|a\n'],
    ['numbers', '001090000001 '],
    ['hex', 'c3â'],
    ['card, long address', `${citizenCardText()}, `],
    ['insurance card, long name', insuranceCardFields().slice(0, 2).join('|')],
    ['quotes after a URL', 'https://'],
  ])('%s', (_name, unit) => {
    const long = unit.repeat(LONG).slice(0, LONG)
    const short = long.slice(0, SHORT)
    expect(medianMs(long) / Math.max(medianMs(short), 0.002)).toBeLessThan(MOST)
  })
})

function medianMs(raw: string): number {
  for (let run = 0; run < 20; run += 1) parseScan(raw, 'wedge')
  const times = Array.from({ length: 41 }, () => {
    const start = performance.now()
    parseScan(raw, 'wedge')
    return performance.now() - start
  })
  return times.toSorted((a, b) => a - b)[20] ?? 0
}
