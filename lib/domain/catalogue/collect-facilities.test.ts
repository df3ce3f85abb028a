import { expect, it } from 'vitest'
import { countRefused, createFacilityCollector } from './collect-facilities'
import { readFacility, type Refusal } from './read-facility'

it.each<[string, string, Refusal | 'taken' | 'nothing']>([
  ['31950', 'Bệnh viện Mẫu', 'taken'],
  ['01c51', 'Trạm y tế Mẫu', 'taken'],
  ['QP058', 'Bệnh xá Mẫu', 'taken'],
  ['31950', '=HYPERLINK("http://mau")', 'taken'],
  ['', '', 'nothing'],
  [' ', '\t', 'nothing'],
  ['', 'Bệnh viện Mẫu', 'code_missing'],
  ['3195', 'Bệnh viện Mẫu', 'code_zero_lost'],
  ['319501', 'Bệnh viện Mẫu', 'code_invalid'],
  ['3195O Ð', 'Bệnh viện Mẫu', 'code_invalid'],
  ['=A1+1', 'Bệnh viện Mẫu', 'code_invalid'],
  ['31950', '', 'name_missing'],
  ['31950', 'x'.repeat(256), 'name_too_long'],
])('%j %j: %s', (code, name, what) => {
  const read = readFacility({ code, name }, { addZero: false })
  expect(read === undefined ? 'nothing' : read.ok ? 'taken' : read.error).toBe(what)
})

it('writes the same in one way', () => {
  const decomposed = 'Bệnh  viện\u200B Mẫu\n'.normalize('NFD')
  expect(readFacility({ code: ' 01c51 ', name: decomposed }, { addZero: false })).toEqual({
    ok: true,
    value: { code: '01C51', name: 'Bệnh viện Mẫu'.normalize('NFC') },
  })
})

it('gives a code back the zero that a spreadsheet took, where asked', () => {
  expect(readFacility({ code: '1950', name: 'Mẫu' }, { addZero: true })).toMatchObject({ value: { code: '01950' } })
  expect(readFacility({ code: '195', name: 'Mẫu' }, { addZero: true })).toEqual({ ok: false, error: 'code_invalid' })
})

function collect(...lines: string[][]) {
  const collector = createFacilityCollector({ code: 0, name: 1, firstLine: 2 }, { addZero: false })
  lines.forEach((cells, at) => collector.add({ line: at + 1, cells }))
  return collector.finish()
}

it('takes every line from the first on, once', () => {
  const found = collect(['Mã', 'Tên'], ['31950', 'Một'], ['31951', 'Hai'], [], ['31950', 'Một'])
  expect(found).toEqual({
    facilities: [
      { code: '31950', name: 'Một' },
      { code: '31951', name: 'Hai' },
    ],
    repeated: 1,
    refused: [],
  })
})

it('believes no line of a code that has two names, and tells each', () => {
  const found = collect(['Mã', 'Tên'], ['31950', 'Một'], ['31951'], ['31950', 'Khác'], ['31950', 'Một'])
  expect(found.facilities).toEqual([])
  expect(found.refused.map(({ line, reason, name }) => [line, reason, name])).toEqual([
    [2, 'code_twice', 'Một'],
    [3, 'name_missing', ''],
    [4, 'code_twice', 'Khác'],
    [5, 'code_twice', 'Một'],
  ])
  expect(countRefused(found.refused)).toEqual({ code_twice: 3, name_missing: 1 })
})
