import 'server-only'
import { randomUUID } from 'node:crypto'
import { open } from 'node:fs/promises'
import { extname, join } from 'node:path'

// A file system takes 255 bytes; what is put behind a name needs some of them.
const LONGEST_NAME_BYTES = 180

/** An empty file of that name, ours to be replaced; of another one where the name is taken. Nothing is overwritten. */
export async function reservePlace(folder: string, name: string): Promise<string> {
  const extension = extname(name)
  const stem = shorten(name.slice(0, name.length - extension.length))
  const plain = join(folder, `${stem}${extension}`)
  if (await create(plain)) return plain
  const other = join(folder, `${stem}.${randomUUID().slice(0, 8)}${extension}`)
  if (await create(other)) return other
  return reservePlace(folder, name)
}

async function create(path: string): Promise<boolean> {
  try {
    await (await open(path, 'wx', 0o600)).close()
    return true
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false
    throw error
  }
}

function shorten(stem: string): string {
  const letters = Array.from(stem)
  while (Buffer.byteLength(letters.join('')) > LONGEST_NAME_BYTES) letters.pop()
  return letters.join('')
}
