import { permissionLabels } from '@/lib/content/permissions'
import type { Permission } from '@/lib/domain/access/permission'

// zod and its enum stay out of the page: the labels have every permission, or they do not compile.
function isPermission(key: string): key is Permission {
  return key in permissionLabels
}

/** Every permission, in the order of its words. */
export const SCOPES: readonly Permission[] = Object.keys(permissionLabels).filter(isPermission)
