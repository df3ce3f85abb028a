import 'server-only'
import { createWriteStream } from 'node:fs'
import { open, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline as connect, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, type Gzip } from 'node:zlib'
import { Encrypter } from 'age-encryption'
import type { BackupFrame } from '@/lib/domain/backup/backup-frame.schema'
import { readWebStream, toWebStream } from './web-streams'
import { writeFrames } from './write-frames'

/** The end of a file's name while it is not whole. */
export const UNFINISHED = '.part'

// Most of a row is ciphertext in hexadecimal digits: the fastest level halves it, the others gain little more.
const GZIP_LEVEL = 1

/**
 * Writes frames compressed and encrypted for `publicKey` into `file`, which appears under its name only once it is
 * whole and on the disk; until then, and after a kill, it is `file` with `.part` behind it.
 */
export async function sealBackup(
  frames: AsyncIterable<BackupFrame>,
  { file, publicKey }: { file: string; publicKey: string },
): Promise<{ bytes: number }> {
  const part = `${file}${UNFINISHED}`
  const encrypter = new Encrypter()
  encrypter.addRecipient(publicKey)
  try {
    const sealed = await encrypter.encrypt(toWebStream(compress(frames)))
    await pipeline(readWebStream(sealed), createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }))
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
  await rename(part, file)
  await syncFolder(dirname(file))
  const { size } = await stat(file)
  return { bytes: size }
}

function compress(frames: AsyncIterable<BackupFrame>): Gzip {
  // What fails before it destroys the last stream too: whoever reads there gets the error.
  const source = Readable.from(writeFrames(frames), { objectMode: false })
  return connect(source, createGzip({ level: GZIP_LEVEL }), () => undefined)
}

/** Makes the new name itself survive a power cut. Windows has no such call and needs none on NTFS. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
