import { expect, it } from 'vitest'
import { maskName } from './mask-name'

it.each([
  ['Phạm Thị Hồng Nhung', 'P. T. H. Nhung'],
  ['  Đỗ   Ân ', 'Đ. Ân'],
  ['Nhung', 'Nhung'],
  ['', ''],
])('%j is shown as %j', (fullName, shown) => expect(maskName(fullName)).toBe(shown))
