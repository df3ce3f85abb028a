import 'server-only'
import { mkdir, readdir, rename, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** A file of the inbox that this process has taken: nobody else sees it any more. */
export interface TakenFile {
  /** As its sender calls it; may hold a patient's name: never logged. */
  name: string
  path: string
  bytes: number
  format: 'xml' | 'zip'
}

// Who copies into the folder writes for a while; who moves into it is done at once.
const QUIET_MS = 3_000
// Left over by a process that died: taken again, since the same file twice changes nothing.
const ABANDONED_MS = 15 * 60_000

/** `inbox` with what is in hand, done and rejected below it. Rejects where it cannot be written. */
export async function openInbox(folder: string): Promise<void> {
  for (const name of ['in-hand', 'done', 'rejected']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 })
}

/** Takes the next whole file, by moving it: of several processes one succeeds. */
export async function takeNextFile(folder: string, now: Date): Promise<TakenFile | undefined> {
  for (const name of (await readdir(folder)).toSorted()) {
    const format = formatOf(name)
    if (!format) continue
    const taken = await take(folder, name, now)
    if (taken) return { name, format, ...taken }
  }
  return undefined
}

/** Puts a file where it belongs; beside a rejected one stands why. */
export async function settleFile(folder: string, { name, path }: TakenFile, reasons: readonly string[]): Promise<void> {
  const isRejected = reasons.length > 0
  const place = join(folder, isRejected ? 'rejected' : 'done', name)
  if (isRejected) await writeFile(`${place}.ly-do.txt`, `${reasons.join('\n')}\n`, { mode: 0o600 })
  await rename(path, place)
}

/** Gives back what a dead process had in hand. */
export async function returnAbandoned(folder: string, now: Date): Promise<void> {
  for (const name of await readdir(join(folder, 'in-hand'))) {
    const path = join(folder, 'in-hand', name)
    const changedAt = (await stat(path).catch(() => undefined))?.ctimeMs ?? now.getTime()
    if (now.getTime() - changedAt > ABANDONED_MS) await rename(path, join(folder, name)).catch(() => undefined)
  }
}

function formatOf(name: string): TakenFile['format'] | undefined {
  if (/\.xml$/i.test(name)) return 'xml'
  return /\.zip$/i.test(name) ? 'zip' : undefined
}

async function take(folder: string, name: string, now: Date): Promise<{ path: string; bytes: number } | undefined> {
  const found = await stat(join(folder, name)).catch(() => undefined)
  if (!found?.isFile() || now.getTime() - found.mtimeMs < QUIET_MS) return undefined
  const path = join(folder, 'in-hand', name)
  try {
    await rename(join(folder, name), path)
    return { path, bytes: found.size }
  } catch {
    // Somebody else was faster.
    return undefined
  }
}
