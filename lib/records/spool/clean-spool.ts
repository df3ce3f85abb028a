import 'server-only'
import { readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** Removes what processes that are gone left behind: a file begins with the id of the process that wrote it. */
export async function cleanSpool(folder: string): Promise<number> {
  const names = (await readdir(folder)).filter((name) => {
    const owner = /^(\d+)-[0-9a-f-]{36}$/.exec(name)?.[1]
    return owner !== undefined && !isRunning(Number(owner))
  })
  await Promise.all(names.map((name) => rm(join(folder, name), { force: true })))
  return names.length
}

// Called at the start of a process, which has written nothing yet: what bears its own number is of another life.
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it runs, under another account.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
