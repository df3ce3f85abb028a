import { describe, expect, it } from 'vitest'
import { describeAction, describeBreak } from './audit'
import { auditColumns, toAuditCells } from './audit-columns'
import { describeDetails } from './audit-details'

describe('describeDetails', () => {
  it.each([
    [{ roomCode: '12', number: 45 }, 'phòng: 12 · số: 45'],
    [{ role: 'nurse', roleBefore: 'receptionist' }, 'vai trò: Điều dưỡng · vai trò trước: Lễ tân'],
    [{ scopes: 'visits:read lookup:unknown' }, 'quyền: Xem lượt khám và hàng chờ, lookup:unknown'],
    [{ showNames: true, openOnly: false, before: null }, 'hiện tên: có · chỉ chưa rà soát: không'],
    [
      { key: 'rooms', version: 3, '12 floor': '2', '12 open': true },
      'mục: rooms · bản: 3 · 12 Tầng: 2 · 12 Đang mở: có',
    ],
    [{ neverHeardOf: 'x' }, 'neverHeardOf: x'],
    [{}, ''],
  ])('%j', (details, expected) => {
    expect(describeDetails(details)).toBe(expected)
  })
})

it('an action of a version that nobody runs any more keeps its name', () => {
  expect(describeAction('user.disable')).toBe('Khoá tài khoản')
  expect(describeAction('user.forgotten')).toBe('user.forgotten')
})

it('a line has a cell for every column', () => {
  const line = {
    seq: 7,
    at: '2026-11-23T01:12:05.000Z',
    actor: { kind: 'user', id: 'u1', name: 'Lan', address: '10.0.0.1' },
    action: 'visit.admit',
    outcome: 'ok' as const,
  }
  const cells = toAuditCells(line)
  expect(cells).toHaveLength(auditColumns.length)
  expect(cells.slice(0, 4)).toEqual(['7', '23/11/2026', '08:12:05', 'Lan'])
})

it('a broken chain says where and what to do', () => {
  expect(describeBreak({ seq: 9, code: 'altered' })).toMatch(/^Dòng 9: nội dung đã bị sửa\. Giữ nguyên/)
})
