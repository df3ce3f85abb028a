import type { adminNavLabels } from '@/lib/content/admin'
import type { Permission } from '@/lib/domain/access/permission'

interface AdminPage {
  name: keyof typeof adminNavLabels
  href: `/admin/${string}`
  permission: Permission
}

/** Every page of administration, in the order of its navigation; the first one somebody may open is where they start. */
export const adminPages: readonly AdminPage[] = [
  { name: 'people', href: '/admin/people', permission: 'users:write' },
  { name: 'tokens', href: '/admin/tokens', permission: 'users:write' },
  { name: 'audit', href: '/admin/audit', permission: 'audit:read' },
  { name: 'accesses', href: '/admin/accesses', permission: 'records:review' },
  { name: 'import', href: '/admin/import', permission: 'records:import' },
  { name: 'messages', href: '/admin/messages', permission: 'messages:manage' },
  { name: 'facility', href: '/admin/facility', permission: 'facility:write' },
  { name: 'rooms', href: '/admin/rooms', permission: 'facility:write' },
  { name: 'gateway', href: '/admin/gateway', permission: 'facility:write' },
  { name: 'rules', href: '/admin/rules', permission: 'facility:write' },
  { name: 'catalogue', href: '/admin/catalogue', permission: 'facility:write' },
  { name: 'certificates', href: '/admin/certificates', permission: 'facility:write' },
  { name: 'restricted', href: '/admin/restricted', permission: 'facility:write' },
  { name: 'retention', href: '/admin/retention', permission: 'facility:write' },
  { name: 'backups', href: '/admin/backups', permission: 'facility:write' },
]
