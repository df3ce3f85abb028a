import { CATALOGUE_FORMATS, readCatalogueQuerySchema } from '@/lib/contracts/catalogue'
import { CATALOGUE_LIMIT_BYTES } from '@/lib/contracts/upload-limit'
import { answerUpload } from '@/lib/http/answer-upload'
import { handleUpload } from '@/lib/http/handle-upload'
import { previewCatalogue } from '@/lib/use-cases/catalogue/preview-catalogue'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { getSpoolFolder } from '@/lib/use-cases/records/get-spool-folder'

export const POST = handleUpload({
  permission: 'facility:write',
  formats: CATALOGUE_FORMATS,
  limitBytes: CATALOGUE_LIMIT_BYTES,
  folder: getSpoolFolder,
  run: (upload) =>
    answerUpload(upload, readCatalogueQuerySchema, (query) =>
      previewCatalogue(getDependencies(), {
        facilityCode: upload.caller.facilityCode,
        path: upload.file.path,
        query,
      }),
    ),
})
