import { expect, it } from 'vitest'
import { readRow } from './read-row'

const typed = { from: '01/07/2027', citation: 'NĐ 999/2027/NĐ-CP' } as const

it.each([
  ['referenceAmounts', '2.800.000', { vnd: 2_800_000 }],
  ['referenceAmounts', '2800000', { vnd: 2_800_000 }],
  ['phasedRates', '47,5', { percent: 47.5 }],
  ['phasedRates', '100', { percent: 100 }],
] as const)('%s typed as «%s»', (table, value, expected) => {
  expect(readRow({ ...typed, table, value }).row).toEqual({
    table,
    from: '2027-07-01',
    citation: typed.citation,
    ...expected,
  })
})

it.each([
  ['referenceAmounts', '50'],
  ['referenceAmounts', '2,8 triệu'],
  ['phasedRates', '101'],
  ['phasedRates', '2800000'],
  ['', '50'],
] as const)('%s typed as «%s» is refused', (table, value) => {
  expect(readRow({ ...typed, table, value }).row).toBeUndefined()
})
