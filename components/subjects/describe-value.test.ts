import { expect, it } from 'vitest'
import { holdingLabels } from '@/lib/content/holdings'
import { HOLDINGS } from '@/lib/domain/subjects/holdings'
import { describeValue } from './describe-value'

it.each([
  ['2026-11-26', '26/11/2026'],
  ['2026-11-26T02:03:04.123+00:00', '09:03 26/11/2026'],
  ['true', 'Có'],
  ['Số 1 phố Mẫu', 'Số 1 phố Mẫu'],
  ['[]', ''],
  ['waiting', 'Đang chờ'],
  ['{"fullName":"Đỗ Mẫu","uses":[{"usedOn":"2026-11-26"}],"note":null}', 'fullName: Đỗ Mẫu\nuses.0.usedOn: 26/11/2026'],
  ['{hỏng', '{hỏng'],
])('%s reads %s', (value, text) => expect(describeValue(value)).toBe(text))

it.each(HOLDINGS)('$table has a heading', ({ table }) => expect(holdingLabels[table]).toBeTruthy())
