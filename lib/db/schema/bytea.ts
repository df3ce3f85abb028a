import 'server-only'
import { customType } from 'drizzle-orm/pg-core'

/** Raw bytes: ciphertexts and keyed hashes. */
export const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => 'bytea' })

/** Full-text lexemes; written as an array of words, never read back. */
export const tsvector = customType<{ data: string; driverData: string }>({ dataType: () => 'tsvector' })
