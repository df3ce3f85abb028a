import 'server-only'
import type { z } from 'zod'
import type { CatalogueCounts, importCatalogueQuerySchema, ImportCatalogueResponse } from '@/lib/contracts/catalogue'
import type { Database } from '@/lib/db/client'
import { saveCatalogue } from '@/lib/db/facility-catalogue-store'
import type { Caller } from '@/lib/domain/access/caller'
import type { TableProblem } from '@/lib/domain/catalogue/table-problem'
import { listFieldChanges } from '@/lib/domain/facility/setting-change'
import { err, ok, type Result } from '@/lib/domain/result'
import { readCatalogueFile } from '@/lib/records/catalogue/read-catalogue-file'
import { changeSetting, type SettingChanged } from '@/lib/use-cases/setup/change-setting'
import { readCatalogueSetup } from './read-catalogue-setup'
import { readDifference } from './read-difference'
import { toReadingChoices } from './to-reading-choices'

export interface ImportCall {
  path: string
  fileName: string
  query: z.output<typeof importCatalogueQuerySchema>
  caller: Caller
  now: Date
}

type ImportRefusal = { code: TableProblem | 'columns_unknown' | 'no_facilities' } | SettingChanged

/**
 * Names facilities as a file does, all of it or nothing; lines that cannot be taken are left out. What is held and not in
 * the file stays: old papers name it. A file that changes nothing is in the history too: it was compared.
 */
export async function importCatalogue(
  { db }: { db: Database },
  { path, fileName, query, caller, now }: ImportCall,
): Promise<Result<ImportCatalogueResponse, ImportRefusal>> {
  const { facilityCode } = caller
  const file = await readCatalogueFile(path, toReadingChoices(query))
  if (!file.ok) return file
  const { collected } = file.value
  if (!collected) return err({ code: 'columns_unknown' })
  if (collected.facilities.length === 0) return err({ code: 'no_facilities' })
  let counts: CatalogueCounts | undefined
  const change = { topic: 'catalogue', version: query.version, caller, now } as const
  const done = await changeSetting<never>(db, change, async (tx) => {
    const { difference, ...told } = await readDifference(tx, facilityCode, collected)
    counts = told.counts
    await saveCatalogue(tx, facilityCode, [...difference.added, ...difference.renamed])
    return ok(listFieldChanges(null, toFields(told.counts), fileName))
  })
  if (!done.ok) return done
  if (!counts) throw new Error('imported without having compared')
  const setup = await readCatalogueSetup({ db }, facilityCode)
  return setup.ok ? ok({ counts, setup: setup.value }) : setup
}

function toFields({ added, renamed, unchanged, refused }: CatalogueCounts) {
  return { added, renamed, unchanged, refusedLines: Object.values(refused).reduce((sum, lines) => sum + lines, 0) }
}
