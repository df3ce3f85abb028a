import 'server-only'
import { describeProblem } from '@/lib/content/import'
import type { FileReport } from '@/lib/domain/records/import-report.schema'
import { openInbox, returnAbandoned, settleFile, takeNextFile } from '@/lib/records/inbox/inbox-folder'
import { importDelivery } from './import-delivery'
import type { RecordsDependencies } from './records-dependencies'

const ACTOR = { kind: 'system', id: 'inbox', name: 'inbox', address: '' } as const

/**
 * Imports every whole file that lies in the inbox, one after the other: what was read moves to `done`, what was refused
 * to `rejected` with a file that says why. Returns how many files it took.
 */
export async function emptyInbox(
  deps: RecordsDependencies,
  { folder, facilityCode, mayGoOn }: { folder: string; facilityCode: string; mayGoOn: () => boolean },
): Promise<number> {
  await openInbox(folder)
  await returnAbandoned(folder, new Date())
  let count = 0
  while (mayGoOn()) {
    const file = await takeNextFile(folder, new Date())
    if (!file) break
    const { files } = await importDelivery(deps, { facilityCode, actor: ACTOR, via: 'inbox', ...file })
    await settleFile(
      folder,
      file,
      files.flatMap(({ name, report }) => describeReport(report, name)),
    )
    count++
  }
  return count
}

/** One line for each error, led by the file's name inside a ZIP. */
function describeReport({ problems, records, outcome }: FileReport, name: string | undefined): string[] {
  if (outcome === 'imported') return []
  const all = [...problems, ...records.flatMap(({ tables }) => tables.flatMap((table) => table.problems))]
  const lines = all.filter(({ severity }) => severity === 'error').map(describeProblem)
  return lines.map((line) => (name === undefined ? line : `${name}: ${line}`))
}
