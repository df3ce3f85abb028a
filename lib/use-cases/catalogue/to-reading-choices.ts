import 'server-only'
import type { z } from 'zod'
import type { readCatalogueQuerySchema } from '@/lib/contracts/catalogue'
import type { ReadingChoices } from '@/lib/records/catalogue/read-catalogue-file'

/** What the administrator said of a file; columns that were left out are for the headings to tell. */
export function toReadingChoices(query: z.output<typeof readCatalogueQuerySchema>): ReadingChoices {
  const { code, name, firstLine, addZero } = query
  if (code === undefined || name === undefined) return { addZero }
  return { columns: { code, name, firstLine }, addZero }
}
