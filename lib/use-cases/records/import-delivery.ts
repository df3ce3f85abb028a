import 'server-only'
import type { ImportEnvelopesResponse } from '@/lib/contracts/imports'
import { importEnvelope } from './import-envelope'
import { openDelivery, type DeliveredPackage, type OpenDelivery } from './open-delivery'
import type { RecordsDependencies } from './records-dependencies'
import { trackImport, type TrackedDelivery } from './track-import'

/**
 * Imports a file, or a ZIP of files, one after the other, each HOSO in a short transaction of its own. Ends early where
 * somebody cancels it or nobody waits for it any more: what was kept stays, and sending it again does the rest.
 */
export async function importDelivery(
  deps: RecordsDependencies,
  delivery: TrackedDelivery & DeliveredPackage,
): Promise<ImportEnvelopesResponse> {
  const opened = await openDelivery(delivery)
  try {
    return await importFiles(deps, delivery, opened)
  } finally {
    opened.close()
  }
}

async function importFiles(
  deps: RecordsDependencies,
  delivery: TrackedDelivery,
  { files }: OpenDelivery,
): Promise<ImportEnvelopesResponse> {
  const tracker = await trackImport(deps, delivery, files.length)
  const { importId, mayGoOn } = tracker
  const { facilityCode, actor } = delivery
  try {
    for (const file of files) {
      if (!(await mayGoOn())) break
      const report =
        file.report ?? (await importEnvelope(deps, { facilityCode, importId, actor, mayGoOn }, file.source))
      await tracker.add(file.name, report)
    }
  } catch (error) {
    // The database may be what failed: then the row falls silent and is shown as interrupted.
    await tracker.end('failed').catch(() => undefined)
    throw error
  }
  const state = await tracker.end('ended')
  return { importId, state, counts: tracker.counts(), files: tracker.files }
}
