import 'server-only'
import { sql } from 'drizzle-orm'
import { describeProblem, inboxText } from '@/lib/content/import'
import type { ImportEnvelopesResponse } from '@/lib/contracts/imports'
import type { Database } from '@/lib/db/client'
import { filesTroubled, isReadToEnd } from '@/lib/domain/records/count-import'
import type { FileReport } from '@/lib/domain/records/import-report.schema'
import {
  holdFile,
  openInbox,
  returnFile,
  settleFile,
  takeNextFile,
  type TakenFile,
} from '@/lib/records/inbox/inbox-folder'
import { importDelivery } from './import-delivery'
import type { RecordsDependencies } from './records-dependencies'

// A file that ends the work twice, or the process, would come back for ever.
const MOST_ATTEMPTS = 2
const ACTOR = { kind: 'system', id: 'inbox', name: 'inbox', address: '' } as const

interface Inbox {
  folder: string
  facilityCode: string
  mayGoOn: () => boolean
  now?: () => Date
}

/**
 * Imports every whole file that lies in the inbox, one after the other: what was read to its end moves to `done`, what
 * was refused, stopped or failed twice to `rejected` with a file that says why. Returns how many files it settled.
 */
export async function emptyInbox(deps: RecordsDependencies, inbox: Inbox): Promise<number> {
  const { folder, mayGoOn, now = () => new Date() } = inbox
  await openInbox(folder)
  let count = 0
  while (mayGoOn()) {
    const file = await takeNextFile(folder, now())
    if (!file) break
    await settleFile(folder, file, await importTaken(deps, inbox, file))
    count++
  }
  return count
}

/** Imports a file and gives what speaks against it. A first failure leaves it in hand, to be taken again later. */
async function importTaken(deps: RecordsDependencies, { folder, facilityCode }: Inbox, file: TakenFile) {
  if (file.attempt > MOST_ATTEMPTS) return [inboxText.gaveUp]
  const letGo = holdFile(file)
  try {
    return describeImport(await importDelivery(deps, { facilityCode, actor: ACTOR, via: 'inbox', ...file }))
  } catch (error) {
    if (!(await isReachable(deps.db))) await returnFile(folder, file)
    else if (file.attempt === MOST_ATTEMPTS) await settleFile(folder, file, [inboxText.gaveUp])
    throw error
  } finally {
    letGo()
  }
}

// Without a database nothing can be said against a file.
async function isReachable(db: Database): Promise<boolean> {
  try {
    await db.execute(sql`select 1`)
    return true
  } catch {
    return false
  }
}

function describeImport({ files, counts }: ImportEnvelopesResponse): string[] {
  const lines = files.flatMap(({ name, report }) => describeReport(report, name))
  const untold = filesTroubled(counts) - files.filter(({ report }) => report.outcome !== 'imported').length
  return [
    ...(isReadToEnd(counts) ? [] : [inboxText.stopped]),
    ...lines,
    ...(untold > 0 ? [inboxText.more(untold)] : []),
  ]
}

/** One line for each error, led by the file's name inside a ZIP. */
function describeReport({ problems, records, outcome }: FileReport, name: string | undefined): string[] {
  if (outcome === 'imported' || outcome === 'stopped') return []
  const all = [...problems, ...records.flatMap(({ tables }) => tables.flatMap((table) => table.problems))]
  const errors = all.filter(({ severity }) => severity === 'error')
  const lines = errors.length === 0 ? [describeProblem({ code: '', severity: 'error' })] : errors.map(describeProblem)
  return lines.map((line) => (name === undefined ? line : `${name}: ${line}`))
}
