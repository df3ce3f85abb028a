import { CATALOGUE_FORMATS, importCatalogueQuerySchema } from '@/lib/contracts/catalogue'
import { CATALOGUE_LIMIT_BYTES } from '@/lib/contracts/upload-limit'
import { answerUpload } from '@/lib/http/answer-upload'
import { handleUpload } from '@/lib/http/handle-upload'
import { readFileName } from '@/lib/http/read-file-name'
import { importCatalogue } from '@/lib/use-cases/catalogue/import-catalogue'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { getSpoolFolder } from '@/lib/use-cases/records/get-spool-folder'

export const POST = handleUpload({
  permission: 'facility:write',
  formats: CATALOGUE_FORMATS,
  limitBytes: CATALOGUE_LIMIT_BYTES,
  folder: getSpoolFolder,
  run: (upload) =>
    answerUpload(upload, importCatalogueQuerySchema, (query) =>
      importCatalogue(getDependencies(), {
        path: upload.file.path,
        fileName: readFileName(upload.request.headers) ?? '(không có tên tệp)',
        query,
        caller: upload.caller,
        now: new Date(),
      }),
    ),
})
