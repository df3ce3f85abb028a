import 'server-only'
import { createReadStream } from 'node:fs'
import { access, constants } from 'node:fs/promises'
import { pipeline as connect, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { Decrypter } from 'age-encryption'
import type { BackupFrame } from '@/lib/domain/backup/backup-frame.schema'
import { BackupProblem } from '@/lib/domain/backup/backup-problem'
import { readFrames } from './read-frames'
import { readWebStream, toWebStream } from './web-streams'

const AGE_HEADER = 'age-encryption.org/v1\n'

/**
 * The frames of a backup, authenticated piece by piece. Throws BackupProblem: `not_a_backup`, `key_malformed`, `wrong_key`, and from
 * the frames `damaged` for whatever was changed or cut off; other errors are of the disk.
 */
export async function openBackup(file: string, recoveryKey: string): Promise<AsyncGenerator<BackupFrame>> {
  await access(file, constants.R_OK)
  await requireAgeFile(file)
  const decrypter = createDecrypter(recoveryKey)
  const opened = await decrypter.decrypt(toWebStream(createReadStream(file))).catch(explainHeader)
  const unpacked = connect(Readable.from(readWebStream(opened)), createGunzip(), () => undefined)
  return readFrames(blameTheFile(unpacked))
}

function createDecrypter(recoveryKey: string): Decrypter {
  const decrypter = new Decrypter()
  try {
    decrypter.addIdentity(recoveryKey)
  } catch (error) {
    // A mistyped letter: the key carries a checksum.
    throw new BackupProblem('key_malformed', { cause: error })
  }
  return decrypter
}

async function requireAgeFile(file: string): Promise<void> {
  let beginning = ''
  const reading = createReadStream(file, { end: AGE_HEADER.length - 1, encoding: 'latin1' })
  for await (const piece of reading) beginning += String(piece)
  if (beginning !== AGE_HEADER) throw new BackupProblem('not_a_backup')
}

/** The library tells these apart by words only: no stanza opened with this key, or the header is not whole. */
function explainHeader(error: unknown): never {
  const isForeign = error instanceof Error && error.message.includes('no identity matched')
  throw new BackupProblem(isForeign ? 'wrong_key' : 'damaged', { cause: error })
}

async function* blameTheFile(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes
  } catch (error) {
    if (isOfDisk(error)) throw error
    throw new BackupProblem('damaged', { cause: error })
  }
}

function isOfDisk(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error
}
