import 'server-only'
import { randomUUID } from 'node:crypto'
import { mkdir, readdir, rename, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { reservePlace } from './reserve-place'

/** A file of the inbox that this process has taken: nobody else sees it any more. */
export interface TakenFile {
  /** As its sender calls it; may hold a patient's name: never logged. */
  name: string
  path: string
  bytes: number
  format: 'xml' | 'zip'
  /** The how-manyth time it was taken: more than once where a process died over it, or failed. */
  attempt: number
}

// Who copies into the folder writes for a while; who moves into it is done at once.
const QUIET_MS = 3_000
// Not touched for so long, it is left over by a process that died: taken again, since the same file twice changes nothing.
const ABANDONED_MS = 15 * 60_000
const TOUCH_EVERY_MS = 60_000

/** `inbox` with what is in hand, done and rejected below it. Rejects where it cannot be written. */
export async function openInbox(folder: string): Promise<void> {
  for (const name of ['in-hand', 'done', 'rejected']) await mkdir(join(folder, name), { recursive: true, mode: 0o700 })
}

/** Takes the next whole file, by moving it: of several processes one succeeds. What a dead one left comes first. */
export async function takeNextFile(folder: string, now: Date): Promise<TakenFile | undefined> {
  for (const place of (await readdir(join(folder, 'in-hand'))).toSorted()) {
    const taken = await takeAbandoned(join(folder, 'in-hand', place), now)
    if (taken) return taken
  }
  for (const name of (await readdir(folder)).toSorted()) {
    const taken = formatOf(name) && (await take(folder, name, now))
    if (taken) return taken
  }
  return undefined
}

/** Tells other processes again and again that a file is still worked on, until the function it gives is called. */
export function holdFile({ path }: TakenFile): () => void {
  const touch = () => {
    const now = new Date()
    // Gone meanwhile: then nobody can take it either.
    void utimes(dirname(path), now, now).catch(() => undefined)
  }
  const timer = setInterval(touch, TOUCH_EVERY_MS).unref()
  return () => clearInterval(timer)
}

/** Puts a file where it belongs, beside what has the same name; next to a rejected one stands why. */
export async function settleFile(folder: string, file: TakenFile, reasons: readonly string[]): Promise<void> {
  const isRejected = reasons.length > 0
  const place = await reservePlace(join(folder, isRejected ? 'rejected' : 'done'), file.name)
  if (isRejected) await writeFile(`${place}.ly-do.txt`, `${reasons.join('\n')}\n`, { mode: 0o600 })
  await leaveHand(file, place)
}

/** Puts a file back into the inbox as if it had never been taken. */
export async function returnFile(folder: string, file: TakenFile): Promise<void> {
  await leaveHand(file, await reservePlace(folder, file.name))
}

async function leaveHand({ path }: TakenFile, place: string): Promise<void> {
  await rename(path, place)
  await rm(dirname(path), { recursive: true, force: true })
}

function formatOf(name: string): TakenFile['format'] | undefined {
  if (/\.xml$/i.test(name)) return 'xml'
  return /\.zip$/i.test(name) ? 'zip' : undefined
}

async function take(folder: string, name: string, now: Date): Promise<TakenFile | undefined> {
  const found = await stat(join(folder, name)).catch(() => undefined)
  if (!found?.isFile() || now.getTime() - found.mtimeMs < QUIET_MS) return undefined
  // A folder for each: files of one name never meet, and its time tells since when nobody works on it.
  const hand = join(folder, 'in-hand', nameHand(1))
  await mkdir(hand, { mode: 0o700 })
  try {
    await rename(join(folder, name), join(hand, name))
  } catch {
    // Somebody else was faster.
    await rm(hand, { recursive: true, force: true })
    return undefined
  }
  return describeTaken(hand, 1)
}

async function takeAbandoned(place: string, now: Date): Promise<TakenFile | undefined> {
  const attempts = /^(\d+)-[0-9a-f-]{36}$/.exec(basename(place))?.[1]
  const touchedAt = (await stat(place).catch(() => undefined))?.ctimeMs ?? now.getTime()
  if (attempts === undefined || now.getTime() - touchedAt <= ABANDONED_MS) return undefined
  const attempt = Number(attempts) + 1
  const hand = join(dirname(place), nameHand(attempt))
  try {
    await rename(place, hand)
  } catch {
    return undefined
  }
  const taken = await describeTaken(hand, attempt)
  // Its file had left already when the process died.
  if (!taken) await rm(hand, { recursive: true, force: true })
  return taken
}

function nameHand(attempt: number): string {
  return `${attempt}-${randomUUID()}`
}

async function describeTaken(hand: string, attempt: number): Promise<TakenFile | undefined> {
  const [name] = await readdir(hand)
  const format = name === undefined ? undefined : formatOf(name)
  if (name === undefined || !format) return undefined
  const path = join(hand, name)
  return { name, path, format, attempt, bytes: (await stat(path)).size }
}
