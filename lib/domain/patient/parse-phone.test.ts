import { describe, expect, it } from 'vitest'
import { parsePhone } from './parse-phone'

describe('parsePhone', () => {
  it.each([
    ['0912345678', '0912345678'],
    [' +84 912.345-678 ', '0912345678'],
    ['(024) 38123456', '02438123456'],
  ])('reads %s', (text, phone) => expect(parsePhone(text)).toBe(phone))

  it.each(['nguyen van a', '1985', '031085004417', '912345678', ''])('takes %j for no phone', (text) => {
    expect(parsePhone(text)).toBeUndefined()
  })
})
