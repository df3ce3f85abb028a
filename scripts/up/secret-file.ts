import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { LaunchProblem } from './launch-problem.mjs'
import { messages } from './messages.mjs'

/**
 * The key file in the data folder, made at the first start with mode 0600. Never made again beside an existing
 * database: a new key could not open what the old one sealed.
 */
export async function ensureSecretFile(dataDir: string): Promise<string> {
  const file = join(dataDir, 'app-secret')
  if (existsSync(file)) return file
  if (existsSync(join(dataDir, 'postgres/cluster'))) throw new LaunchProblem(messages.secretMissing)

  const handle = await open(file, 'wx', 0o600)
  try {
    await handle.writeFile(`${randomBytes(32).toString('hex')}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
  return file
}
