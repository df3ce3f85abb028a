import { z } from 'zod'
import { refusalSchema } from '@/lib/domain/catalogue/read-facility'
import { settingChangeSchema, settingVersionSchema } from './setting-changes'

/** What a file may say it is; what it really is, its first bytes tell. */
export const CATALOGUE_FORMATS = {
  'text/csv': 'table',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'table',
  'application/octet-stream': 'table',
} as const
export type CatalogueFormat = (typeof CATALOGUE_FORMATS)[keyof typeof CATALOGUE_FORMATS]

const facilitySchema = z.object({ code: z.string(), name: z.string() })

/** `GET /api/v1/settings/catalogue`. */
export const catalogueSetupSchema = z.object({
  version: settingVersionSchema,
  held: z.int().min(0),
  lastImport: z.object({ file: z.string(), at: z.iso.datetime(), by: z.string() }).optional(),
  changes: z.array(settingChangeSchema),
})
export type CatalogueSetup = z.infer<typeof catalogueSetupSchema>

/** `POST /api/v1/settings/catalogue/search`, in the order of the codes. */
export const searchCatalogueRequestSchema = z.object({
  /** The beginning of a code, or words of a name in any order, accents or not. */
  text: z.string().max(100).default(''),
  /** Only codes behind this one: the next page. */
  after: z.string().max(5).optional(),
})
export type SearchCatalogueRequest = z.input<typeof searchCatalogueRequestSchema>
export const searchCatalogueResponseSchema = z.object({ facilities: z.array(facilitySchema), hasMore: z.boolean() })
export type SearchCatalogueResponse = z.infer<typeof searchCatalogueResponseSchema>

const column = z.coerce.number().int().min(0).max(59)

/** How to read a file, in the address: the body is the file itself. */
export const readCatalogueQuerySchema = z
  .object({
    /** Columns counted from 0. Left out, the headings decide. */
    code: column.optional(),
    name: column.optional(),
    /** The first line that is a facility. */
    firstLine: z.coerce.number().int().min(1).max(1000).default(1),
    /** Codes of four digits get the zero back that a spreadsheet took. */
    addZero: z.stringbool().default(false),
  })
  .refine(({ code, name }) => (code === undefined) === (name === undefined), { path: ['name'] })
/** With the version that the preview told: something else by now answers `setting_changed`. */
export const importCatalogueQuerySchema = readCatalogueQuerySchema.safeExtend({
  version: z.coerce.number().pipe(settingVersionSchema),
})

export const catalogueColumnsSchema = z.object({ code: z.int(), name: z.int(), firstLine: z.int() })
export type CatalogueColumnsChoice = z.infer<typeof catalogueColumnsSchema>

const countsSchema = z.object({
  added: z.int(),
  renamed: z.int(),
  unchanged: z.int(),
  /** Lines that say again what an earlier one said. */
  repeated: z.int(),
  refused: z.partialRecord(refusalSchema, z.int()),
})
export type CatalogueCounts = z.infer<typeof countsSchema>

/** `POST /api/v1/settings/catalogue/preview`: what an import would do; nothing is written. */
export const cataloguePreviewSchema = z.object({
  version: settingVersionSchema,
  sheet: z.object({ name: z.string(), others: z.int() }).optional(),
  /** The first lines as they are, to see which column is which. */
  firstLines: z.array(z.object({ line: z.int(), cells: z.array(z.string()) })),
  columns: catalogueColumnsSchema.optional(),
  /** Only where it is known which columns they are. */
  outcome: z
    .object({
      counts: countsSchema,
      /** Held and not in the file: they stay, since old papers name them. */
      absent: z.int(),
      /** The first of each. */
      added: z.array(facilitySchema),
      renamed: z.array(facilitySchema.extend({ was: z.string() })),
      refused: z.array(z.object({ line: z.int(), reason: refusalSchema, code: z.string(), name: z.string() })),
    })
    .optional(),
})
export type CataloguePreview = z.infer<typeof cataloguePreviewSchema>

/** `POST /api/v1/settings/catalogue/import`. */
export const importCatalogueResponseSchema = z.object({ counts: countsSchema, setup: catalogueSetupSchema })
export type ImportCatalogueResponse = z.infer<typeof importCatalogueResponseSchema>
