import type { Role } from '@/lib/domain/access/role'

export const roleNames = {
  receptionist: 'Lễ tân',
  nurse: 'Điều dưỡng',
  manager: 'Quản lý',
  administrator: 'Quản trị',
} as const satisfies Record<Role, string>
