import 'server-only'
import { getEnv } from '@/lib/env'
import { createDatabase, type DatabaseHandle } from './client'

declare global {
  var tiepdonDatabase: DatabaseHandle | undefined
}

/** The pool of this process. On `globalThis`, because the framework may load a module once per kind of route. */
export function getDatabase(): DatabaseHandle {
  globalThis.tiepdonDatabase ??= createDatabase(getEnv().DATABASE_URL)
  return globalThis.tiepdonDatabase
}
