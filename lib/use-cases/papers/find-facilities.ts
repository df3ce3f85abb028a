import 'server-only'
import { findFacilitiesByCode } from '@/lib/db/facility-catalogue-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { CatalogueFacility } from '@/lib/domain/catalogue/read-facility'
import { ok, type Result } from '@/lib/domain/result'
import type { PapersDependencies } from './papers-dependencies'

const MOST = 8

/** Facilities whose code begins so: what a slip's issuer is called, while its code is being typed. */
export async function findFacilities(
  { db }: PapersDependencies,
  { input, caller }: { input: { code: string }; caller: Caller },
): Promise<Result<{ facilities: CatalogueFacility[] }, never>> {
  const { facilityCode } = caller
  return ok({ facilities: await findFacilitiesByCode(db, { facilityCode, code: input.code, limit: MOST }) })
}
