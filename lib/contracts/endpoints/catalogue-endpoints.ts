import {
  CATALOGUE_FORMATS,
  cataloguePreviewSchema,
  catalogueSetupSchema,
  importCatalogueQuerySchema,
  importCatalogueResponseSchema,
  readCatalogueQuerySchema,
  searchCatalogueRequestSchema,
  searchCatalogueResponseSchema,
} from '../catalogue'
import type { Endpoint } from './endpoint'

const FILE_ERRORS = [
  'upload_interrupted',
  'table_empty',
  'table_too_long',
  'file_no_table',
  'text_not_utf8',
  'csv_damaged',
  'workbook_old',
  'workbook_locked',
  'workbook_damaged',
  'workbook_unsafe',
] as const satisfies Endpoint['errors']

/** What facilities of the whole country are called. */
export const catalogueEndpoints: readonly Endpoint[] = [
  {
    method: 'get',
    path: '/api/v1/settings/catalogue',
    summary: 'How many facilities of the catalogue are held, and which files they came from.',
    access: 'facility:write',
    response: catalogueSetupSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/settings/catalogue/search',
    summary: 'Facilities of the catalogue by the beginning of their code or by words of their name, in pages of 50.',
    access: 'facility:write',
    request: searchCatalogueRequestSchema,
    response: searchCatalogueResponseSchema,
    errors: [],
  },
  {
    method: 'post',
    path: '/api/v1/settings/catalogue/preview',
    summary: 'What importing a CSV (UTF-8) or XLSX file of up to 20 MB would change; nothing is written.',
    access: 'facility:write',
    query: readCatalogueQuerySchema,
    requestTypes: Object.keys(CATALOGUE_FORMATS),
    response: cataloguePreviewSchema,
    errors: FILE_ERRORS,
  },
  {
    method: 'post',
    path: '/api/v1/settings/catalogue/import',
    summary:
      'Names facilities as a CSV or XLSX file does, in one transaction. Facilities that are not in the file stay; the same file again changes nothing. `x-file-name`, percent-encoded, is what the history calls it.',
    access: 'facility:write',
    query: importCatalogueQuerySchema,
    requestTypes: Object.keys(CATALOGUE_FORMATS),
    response: importCatalogueResponseSchema,
    errors: [...FILE_ERRORS, 'columns_unknown', 'no_facilities', 'setting_changed'],
  },
]
