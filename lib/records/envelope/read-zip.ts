import 'server-only'
import { promisify } from 'node:util'
import { crc32 } from 'node:zlib'
import { open as openZip, type Entry, type ZipFile } from 'yauzl'
import { err, ok, type Result } from '@/lib/domain/result'
import { fault } from './envelope-fault'
import { DEFAULT_LIMITS } from './envelope-limits'
import type { ByteSource } from './read-records'

export type ZipProblem =
  | 'not_a_zip'
  | 'too_many_entries'
  | 'zip_too_large'
  | 'entry_too_large'
  | 'suspicious_ratio'
  | 'encrypted_entry'
  | 'nested_zip'
  | 'no_envelopes'

/** One file of a ZIP. Its name may hold a patient's: it is shown to whoever sent it, kept nowhere and never a path. */
export interface ZipEntry {
  name: string
  bytes: number
  source: ByteSource
}

export interface ZipLimits {
  entries: number
  /** Of all entries together, unpacked. */
  totalBytes: number
  entryBytes: number
  /** Unpacked over packed: XML packs some 20 times, base64 of repeating rows perhaps 60. */
  ratio: number
}

export const DEFAULT_ZIP_LIMITS: ZipLimits = {
  entries: 20_000,
  totalBytes: 4 * 1024 * 1024 * 1024,
  entryBytes: DEFAULT_LIMITS.fileBytes,
  ratio: 200,
}

/**
 * The files of a ZIP on disk whose name is wanted, its XML files where nothing is said. Everything a ZIP says of itself is
 * checked before a byte is unpacked, and unpacking stops at the size it says. A broken entry throws EnvelopeFault when it
 * is read, and spoils no other. `close` when done.
 */
export async function readZip(
  file: string,
  limits: ZipLimits = DEFAULT_ZIP_LIMITS,
  wanted: RegExp = /\.xml$/i,
): Promise<Result<{ entries: ZipEntry[]; close: () => void }, ZipProblem>> {
  const zip = await openQuietly(file)
  if (!zip) return err('not_a_zip')
  const listed = await listEntries(zip, limits, wanted)
  if (!listed.ok) {
    zip.close()
    return listed
  }
  const entries = listed.value.map((entry) => ({
    name: entry.fileName,
    bytes: entry.uncompressedSize,
    source: () => unpack(zip, entry),
  }))
  return ok({ entries, close: () => zip.close() })
}

const open = promisify<string, { lazyEntries: boolean; autoClose: boolean; validateEntrySizes: boolean }, ZipFile>(
  openZip,
)

async function openQuietly(file: string): Promise<ZipFile | undefined> {
  try {
    return await open(file, { lazyEntries: true, autoClose: false, validateEntrySizes: true })
  } catch {
    return undefined
  }
}

function listEntries(zip: ZipFile, limits: ZipLimits, wanted: RegExp): Promise<Result<Entry[], ZipProblem>> {
  return new Promise((resolve) => {
    const entries: Entry[] = []
    let total = 0
    if (zip.entryCount > limits.entries) return resolve(err('too_many_entries'))
    // A broken directory ends in an error event; what is listed by then is not trusted.
    zip.once('error', () => resolve(err('not_a_zip')))
    zip.once('end', () => resolve(entries.length === 0 ? err('no_envelopes') : ok(entries)))
    zip.on('entry', (entry: Entry) => {
      total += entry.uncompressedSize
      const problem = findProblem(entry, total, limits)
      if (problem) return resolve(err(problem))
      if (wanted.test(entry.fileName)) entries.push(entry)
      zip.readEntry()
    })
    zip.readEntry()
  })
}

function findProblem(entry: Entry, total: number, limits: ZipLimits): ZipProblem | undefined {
  if (entry.isEncrypted()) return 'encrypted_entry'
  if (/\.(?:zip|7z|rar|gz)$/i.test(entry.fileName)) return 'nested_zip'
  if (entry.uncompressedSize > limits.entryBytes) return 'entry_too_large'
  if (total > limits.totalBytes) return 'zip_too_large'
  return entry.uncompressedSize > entry.compressedSize * limits.ratio + 1024 ? 'suspicious_ratio' : undefined
}

async function* unpack(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  let sum = 0
  try {
    for await (const piece of await openEntry(zip, entry)) {
      sum = crc32(piece, sum)
      yield piece
    }
  } catch (error) {
    // What the disk refuses is not the entry's fault.
    if (error instanceof Error && 'syscall' in error) throw error
    throw fault('entry_broken')
  }
  // The library leaves this to us: an entry may unpack to something else without a word.
  if (sum !== entry.crc32) throw fault('entry_broken')
}

function openEntry(zip: ZipFile, entry: Entry): Promise<AsyncIterable<Buffer>> {
  return new Promise((resolve, reject) =>
    zip.openReadStream(entry, (error, opened) => (error ? reject(error) : resolve(opened))),
  )
}
