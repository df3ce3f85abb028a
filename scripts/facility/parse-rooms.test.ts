import { describe, expect, it } from 'vitest'
import { parseRoomArguments, parseRoomFile } from './parse-rooms'

const rooms = [
  { code: '12', name: 'Nội tổng quát', floor: '2' },
  { code: 'P3A', name: 'Nhi' },
]

describe('parseRoomFile', () => {
  it.each([
    ['commas', '12,Nội tổng quát,2\nP3A,Nhi\n'],
    ['semicolons, a heading and CRLF, as Excel writes it', 'Mã;Tên;Tầng\r\n12;Nội tổng quát;2\r\nP3A;Nhi;\r\n'],
    ['tabs and an English heading', 'code\tname\tfloor\n12\tNội tổng quát\t2\nP3A\tNhi'],
    ['quotes, blanks and empty lines', '\n 12 ,"Nội tổng quát" , 2 \n,,\np3a,Nhi,,\n'],
    ['accents typed as separate marks', '12,Nội tổng quát,2\nP3A,Nhi'.normalize('NFD')],
  ])('reads %s', (_, text) => {
    expect(parseRoomFile(text)).toEqual({ ok: true, value: rooms })
  })

  it('keeps separators and quotes inside quotes', () => {
    expect(parseRoomFile('7,"Tai, mũi ""họng""",1')).toEqual({
      ok: true,
      value: [{ code: '7', name: 'Tai, mũi "họng"', floor: '1' }],
    })
  })

  it.each([
    ['P-3,Nhi', 'code_wrong'],
    ['123456789,Nhi', 'code_wrong'],
    ['12', 'name_wrong'],
    [`12,${'x'.repeat(101)}`, 'name_wrong'],
    [`12,Nhi,${'2'.repeat(21)}`, 'floor_wrong'],
    ['12,Nhi,2,3', 'too_many_parts'],
  ])('%s is %s', (text, code) => {
    expect(parseRoomFile(text)).toEqual({ ok: false, error: [{ line: 1, code }] })
  })

  it('names every bad line', () => {
    expect(parseRoomFile('code,name\n12,Nội\n?,Nhi\n12,Răng')).toEqual({
      ok: false,
      error: [
        { line: 3, code: 'code_wrong' },
        { line: 4, code: 'code_repeated' },
      ],
    })
  })
})

describe('parseRoomArguments', () => {
  it('reads code, name and floor', () => {
    expect(parseRoomArguments(['12:Nội tổng quát:2', 'P3A:Nhi'])).toEqual({ ok: true, value: rooms })
  })

  it('refuses a name with a colon rather than cut it', () => {
    expect(parseRoomArguments(['12:Nội: tổng quát:2'])).toEqual({
      ok: false,
      error: [{ line: 1, code: 'too_many_parts' }],
    })
  })
})
