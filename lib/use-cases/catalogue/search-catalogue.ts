import 'server-only'
import type { z } from 'zod'
import type { searchCatalogueRequestSchema, SearchCatalogueResponse } from '@/lib/contracts/catalogue'
import type { Database } from '@/lib/db/client'
import { searchCatalogue as findInCatalogue } from '@/lib/db/facility-catalogue-store'
import type { Caller } from '@/lib/domain/access/caller'
import { ok, type Result } from '@/lib/domain/result'

const PAGE = 50

/** A page of the catalogue, of all of it or of what answers a text. */
export async function searchCatalogue(
  { db }: { db: Database },
  { input, caller }: { input: z.output<typeof searchCatalogueRequestSchema>; caller: Caller },
): Promise<Result<SearchCatalogueResponse, never>> {
  const found = await findInCatalogue(db, { facilityCode: caller.facilityCode, ...input, limit: PAGE + 1 })
  return ok({ facilities: found.slice(0, PAGE), hasMore: found.length > PAGE })
}
