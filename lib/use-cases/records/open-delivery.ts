import 'server-only'
import { createReadStream } from 'node:fs'
import type { FileReport } from '@/lib/domain/records/import-report.schema'
import type { ByteSource } from '@/lib/records/envelope/read-records'
import { readZip } from '@/lib/records/envelope/read-zip'

/** A file as it came: an envelope, or a ZIP of envelopes. */
export interface DeliveredPackage {
  path: string
  format: 'xml' | 'zip'
}

/** An envelope to import, or what is wrong with it already. */
export type DeliveredFile = { name?: string } & (
  { source: ByteSource; report?: undefined } | { report: FileReport; source?: undefined }
)

export interface OpenDelivery {
  files: readonly DeliveredFile[]
  close: () => void
}

/** The files of a delivery; a ZIP that cannot be opened is one file, rejected. */
export async function openDelivery({ path, format }: DeliveredPackage): Promise<OpenDelivery> {
  if (format === 'xml') return { files: [{ source: () => createReadStream(path) }], close: () => undefined }
  const zip = await readZip(path)
  if (zip.ok) return { files: zip.value.entries, close: zip.value.close }
  const problems = [{ code: zip.error, severity: 'error' as const }]
  return { files: [{ report: { outcome: 'rejected', problems, records: [] } }], close: () => undefined }
}
