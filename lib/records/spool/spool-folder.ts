import 'server-only'
import { accessSync, constants, mkdirSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'

/**
 * Where files wait while they are read, closed to everybody else: below DATA_DIR, or below the system's own temporary
 * folder where DATA_DIR cannot be written.
 */
export function openSpoolFolder(dataDir: string): string {
  return makePrivate(join(dataDir, 'spool')) ?? requirePrivate(join(tmpdir(), `tiepdon-spool-${userInfo().uid}`))
}

function requirePrivate(folder: string): string {
  const made = makePrivate(folder)
  if (made === undefined) throw new Error('no folder for files on their way in can be written')
  return made
}

function makePrivate(folder: string): string | undefined {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    accessSync(folder, constants.W_OK | constants.X_OK)
    return folder
  } catch {
    return undefined
  }
}
