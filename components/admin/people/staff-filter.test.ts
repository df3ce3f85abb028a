import { describe, expect, it } from 'vitest'
import type { StaffMember } from '@/lib/contracts/staff'
import { filterStaff, type StaffFilter } from './staff-filter'

const member = (overrides: Partial<StaffMember>): StaffMember => ({
  userId: 'u1',
  username: 'mau.an',
  name: 'Trần Thị Mẫu An',
  role: 'receptionist',
  state: 'active',
  createdAt: '2026-11-01T00:00:00.000Z',
  reviewDue: false,
  sessions: 0,
  own: false,
  ...overrides,
})

const people = [
  member({}),
  member({ userId: 'u2', username: 'mau.binh', name: 'Lê Mẫu Bình', state: 'idle', reviewDue: true }),
  member({ userId: 'u3', username: 'mau.dung', name: 'Đỗ Mẫu Dũng', state: 'disabled' }),
]

describe('filterStaff', () => {
  it.each<[StaffFilter, string, string[]]>([
    ['all', '', ['u1', 'u2', 'u3']],
    ['active', '', ['u1']],
    ['idle', '', ['u2']],
    ['disabled', '', ['u3']],
    ['review', '', ['u2']],
    ['untrained', '', ['u1', 'u2']],
    ['all', 'do mau', ['u3']],
    ['all', ' BÌNH ', ['u2']],
    ['all', 'mau.an', ['u1']],
    ['active', 'bình', []],
  ])('%s, "%s"', (filter, typed, expected) => {
    expect(filterStaff(people, filter, typed).map(({ userId }) => userId)).toEqual(expected)
  })
})
