import 'server-only'

/** Why the embedded server cannot run here; the launcher has one sentence for each. */
export type PostgresStartCode =
  | 'postgres_binaries_missing'
  | 'postgres_account_missing'
  | 'postgres_folder_unreachable'
  | 'postgres_connection_file_missing'
  | 'postgres_init_failed'
  | 'postgres_not_starting'
  | 'postgres_orphan_not_stopping'

export class PostgresStartError extends Error {
  readonly code: PostgresStartCode

  constructor(code: PostgresStartCode, detail: string) {
    super(`${code}: ${detail}`)
    this.name = 'PostgresStartError'
    this.code = code
  }
}
