import { expect, it } from 'vitest'
import type { ImportProblem } from '@/lib/domain/records/import-report.schema'
import { describeProblem } from './import'

const severity = 'error'

it.each<[string, ImportProblem, string]>([
  [
    'a field',
    { code: 'field_missing', severity, table: 'XML1', field: 'HO_TEN', row: 1, line: 2 },
    'XML1, hàng 1, trường HO_TEN, dòng 2: Thiếu giá trị.',
  ],
  [
    'a FILEHOSO that does not say its kind',
    { code: 'kind_missing', severity, table: '', line: 2 },
    'dòng 2: Thiếu LOAIHOSO.',
  ],
  ['the whole file', { code: 'empty_file', severity }, 'Tệp trống: xuất lại tệp.'],
  ['a code of a newer server', { code: 'not_known_yet', severity, line: 3 }, 'dòng 3: Không đọc được.'],
])('%s is named before what is wrong with it', (_, problem, sentence) => {
  expect(describeProblem(problem)).toBe(sentence)
})
