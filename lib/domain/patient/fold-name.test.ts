import { expect, it } from 'vitest'
import { foldName } from './fold-name'

it.each([
  ['Nguyễn Văn A', 'nguyen van a'],
  ['Nguyễn Văn A'.normalize('NFD'), 'nguyen van a'],
  ['ĐẶNG  THỊ\u00A0ĐÀO', 'dang thi dao'],
  ['Ðặng Ɖào đá', 'dang dao da'],
  ['hoà', 'hoa'],
  ['hòa', 'hoa'],
  ['Thuý Ngự Ươn', 'thuy ngu uon'],
  ["H'Ñoan Êban", 'hnoan eban'],
  ['Nguyễn·Văn•A.', 'nguyen van a'],
  ['Anna-Maria (Lê)', 'anna maria le'],
  ['  ', ''],
])('%j', (name, folded) => {
  expect(foldName(name)).toBe(folded)
})
