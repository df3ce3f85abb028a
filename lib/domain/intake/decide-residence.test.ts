import { expect, it } from 'vitest'
import { decideResidence } from './decide-residence'

it.each([
  ['Số 5 ngõ Mẫu, phường Lê Chân, Hải Phòng', 'resident'],
  ['Thôn Mẫu, xã Nam Sách, tỉnh Hải Dương', 'resident'],
  ['Phường Lê Chân, TP. Hải Phòng', 'resident'],
  ['12 đường Hải Phòng, Đà Nẵng', 'elsewhere'],
  ['Xã Mẫu, Tỉnh Thái Bình', 'elsewhere'],
  ['Phường Mẫu, thành phố Hồ Chí Minh', 'elsewhere'],
  ['Thôn Mẫu, xã Mẫu', 'unknown'],
  ['Hải Phòng ơi', 'unknown'],
  ['', 'unknown'],
  [undefined, 'unknown'],
])('the address %j says: %s', (address, residence) => {
  expect(decideResidence(address)).toBe(residence)
})
