import 'server-only'
import type { z } from 'zod'
import type { CataloguePreview, readCatalogueQuerySchema } from '@/lib/contracts/catalogue'
import type { Database } from '@/lib/db/client'
import { countCatalogue } from '@/lib/db/facility-catalogue-store'
import { findSettingVersion } from '@/lib/db/setting-change-store'
import type { CollectedFacilities } from '@/lib/domain/catalogue/collect-facilities'
import type { TableProblem } from '@/lib/domain/catalogue/table-problem'
import { ok, type Result } from '@/lib/domain/result'
import { readCatalogueFile } from '@/lib/records/catalogue/read-catalogue-file'
import { readDifference } from './read-difference'
import { toReadingChoices } from './to-reading-choices'

export interface PreviewCall {
  facilityCode: string
  path: string
  query: z.output<typeof readCatalogueQuerySchema>
}

const SHOWN = { lines: 20, columns: 30, characters: 60, added: 20, renamed: 50, refused: 100 }

/** Reads a file as an import would and tells what that would change. Nothing is written. */
export async function previewCatalogue(
  { db }: { db: Database },
  { facilityCode, path, query }: PreviewCall,
): Promise<Result<CataloguePreview, { code: TableProblem }>> {
  const file = await readCatalogueFile(path, toReadingChoices(query))
  if (!file.ok) return file
  const { sheet, firstLines, columns, collected } = file.value
  return ok({
    version: await findSettingVersion(db, facilityCode, 'catalogue'),
    ...(sheet && { sheet: { name: sheet.sheet, others: sheet.otherSheets } }),
    firstLines: firstLines.slice(0, SHOWN.lines).map(({ line, cells }) => ({
      line,
      cells: cells.slice(0, SHOWN.columns).map((cell) => cell.slice(0, SHOWN.characters)),
    })),
    ...(columns && { columns }),
    ...(collected && { outcome: await tellOutcome(db, facilityCode, collected) }),
  })
}

async function tellOutcome(db: Database, facilityCode: string, collected: CollectedFacilities) {
  const [{ difference, counts }, held] = await Promise.all([
    readDifference(db, facilityCode, collected),
    countCatalogue(db, facilityCode),
  ])
  return {
    counts,
    absent: Math.max(0, held - counts.renamed - counts.unchanged),
    added: difference.added.slice(0, SHOWN.added),
    renamed: difference.renamed.slice(0, SHOWN.renamed),
    refused: collected.refused.slice(0, SHOWN.refused),
  }
}
