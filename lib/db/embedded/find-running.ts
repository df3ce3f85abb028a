import 'server-only'
import { appUrl, readConnection } from './connection-file'
import { isReady } from './prepare-database'

/** The address of the server that runs in `dataDir`; undefined where none answers there. */
export async function findRunningPostgres(dataDir: string): Promise<string | undefined> {
  const connection = await readConnection(dataDir)
  if (connection?.port === undefined) return undefined
  const { port, adminPassword, password } = connection
  return (await isReady({ port, adminPassword })) ? appUrl(port, password) : undefined
}
