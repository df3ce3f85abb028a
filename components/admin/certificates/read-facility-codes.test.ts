import { expect, it } from 'vitest'
import { readFacilityCodes } from './read-facility-codes'

it.each([
  ['31907', ['31907']],
  [' 31907, 31908;319a9 ', ['31907', '31908', '319A9']],
  ['', undefined],
  ['31907 3190', undefined],
  ['31907/31908', undefined],
])('%j', (text, codes) => {
  expect(readFacilityCodes(text)).toEqual(codes)
})
