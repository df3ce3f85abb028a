import { expect, it } from 'vitest'
import { undoCapsLock } from './undo-caps-lock'

it.each([
  ['031185004417||nGUYỄN vĂN a|01011990|nAM', '031185004417||Nguyễn Văn A|01011990|Nam'],
  ['031185004417||Nguyễn Văn A|01011990|Nam', '031185004417||Nguyễn Văn A|01011990|Nam'],
  ['dn4310123456789|4E67', 'DN4310123456789|4e67'],
  ['DN4310123456789|4e67', 'DN4310123456789|4e67'],
  ['idvnm1850044170', 'IDVNM1850044170'],
  ['031185004417', '031185004417'],
])('%s → %s', (sent, meant) => {
  expect(undoCapsLock(sent)).toBe(meant)
})
