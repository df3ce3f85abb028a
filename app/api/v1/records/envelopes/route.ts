import { UPLOAD_FORMATS } from '@/lib/contracts/imports'
import { UPLOAD_LIMIT_BYTES } from '@/lib/contracts/upload-limit'
import { handleUpload } from '@/lib/http/handle-upload'
import { getDependencies } from '@/lib/use-cases/dependencies'
import { getSpoolFolder } from '@/lib/use-cases/records/get-spool-folder'
import { answerImport } from './answer-import'

export const POST = handleUpload({
  permission: 'records:import',
  formats: UPLOAD_FORMATS,
  limitBytes: UPLOAD_LIMIT_BYTES,
  folder: getSpoolFolder,
  run: (upload) => answerImport(getDependencies(), upload),
})
