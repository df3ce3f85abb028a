import { describe, expect, it } from 'vitest'
import { findRooms } from './find-rooms'

const ROOMS = [
  { code: '1', name: 'Nhi', waiting: 0, services: [] },
  { code: '12', name: 'Nội tổng quát', waiting: 6, services: [] },
  { code: '14', name: 'Đái tháo đường', waiting: 2, services: [] },
]

describe('findRooms', () => {
  it.each<[string, string | undefined, string[]]>([
    ['', undefined, ['1', '12', '14']],
    ['', 'Nội tổng quát', ['12', '1', '14']],
    ['1', undefined, ['1', '12', '14']],
    ['14', 'Nhi', ['14']],
    ['noi', undefined, ['12']],
    ['ĐÁI', undefined, ['14']],
    ['dai thao', undefined, ['14']],
    ['mắt', undefined, []],
  ])('%j with last room %j', (text, last, codes) => {
    expect(findRooms(ROOMS, text, last).map(({ code }) => code)).toEqual(codes)
  })
})
