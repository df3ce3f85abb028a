import 'server-only'
import { randomUUID } from 'node:crypto'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { err, ok, type Result } from '@/lib/domain/result'

/** A file that is ours alone until `remove`. */
export interface SpooledFile {
  path: string
  bytes: number
  remove: () => Promise<void>
}

/**
 * Writes bytes as they come to a private file (0600), its name telling whose process it is. Past the limit it stops
 * reading and keeps nothing; what `bytes` throws leaves nothing behind either.
 */
export async function spoolBytes(
  folder: string,
  bytes: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<Result<SpooledFile, { code: 'payload_too_large' }>> {
  const path = join(folder, `${process.pid}-${randomUUID()}`)
  const remove = () => rm(path, { force: true })
  const handle = await open(path, 'wx', 0o600)
  try {
    const length = await copy(handle, bytes, limitBytes)
    if (length !== undefined) return ok({ path, bytes: length, remove })
    await remove()
    return err({ code: 'payload_too_large' })
  } catch (error) {
    await remove()
    throw error
  } finally {
    await handle.close()
  }
}

async function copy(
  handle: FileHandle,
  bytes: AsyncIterable<Uint8Array>,
  limitBytes: number,
): Promise<number | undefined> {
  let length = 0
  for await (const part of bytes) {
    length += part.byteLength
    if (length > limitBytes) return undefined
    await handle.writeFile(part)
  }
  return length
}
