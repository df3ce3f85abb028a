import type { navLabels } from '@/lib/content/shell'
import type { Permission } from '@/lib/domain/access/permission'

interface DeskPage {
  name: keyof typeof navLabels
  href: `/${string}`
  permission: Permission
}

/** Every page of the desk, in the order of the navigation; the first one somebody may open is where they start. */
export const deskPages: readonly DeskPage[] = [
  { name: 'reception', href: '/reception', permission: 'visits:admit' },
  { name: 'queue', href: '/queue', permission: 'visits:read' },
  { name: 'visits', href: '/visits', permission: 'visits:read' },
  { name: 'referrals', href: '/referrals', permission: 'records:read' },
  { name: 'intake', href: '/intake', permission: 'figures:read' },
  { name: 'subjects', href: '/subjects', permission: 'subjects:handle' },
  { name: 'admin', href: '/admin', permission: 'audit:read' },
]
