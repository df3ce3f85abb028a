import 'server-only'
import type { Database } from '@/lib/db/client'
import { getDatabase } from '@/lib/db/get-database'
import { getAuthServices, type AuthServices } from '../auth-services'

/** What looking after accounts works with. */
export interface StaffDependencies {
  db: Database
  services: AuthServices
}

export function getStaffDependencies(): StaffDependencies {
  return { db: getDatabase().db, services: getAuthServices() }
}
