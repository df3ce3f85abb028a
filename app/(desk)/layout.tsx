import type { ReactNode } from 'react'
import { FacilityMissing } from '@/components/fault/facility-missing'
import { DeskShell } from '@/components/shell/desk-shell'
import { requireUser } from '@/lib/auth/require-user'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { findOwnFacility } from '@/lib/use-cases/facility/find-own-facility'

export default async function DeskLayout({ children }: { children: ReactNode }) {
  const caller = await requireUser()
  const { db } = getDependencies()
  const facility = await findOwnFacility({ db, facilityCode: caller.facilityCode })
  if (!facility) return <FacilityMissing facilityCode={caller.facilityCode} />

  const session = {
    name: caller.name,
    permissions: [...caller.permissions],
    facility: { code: facility.facilityCode, name: facility.name, demo: facility.demo },
  }
  return <DeskShell session={session}>{children}</DeskShell>
}
