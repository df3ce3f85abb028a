/** What can be wrong with a backup, its key, or where it is to go; each has its sentence in `lib/content/backup.ts`. */
export type BackupProblemCode =
  | 'key_malformed'
  | 'wrong_key'
  | 'not_a_backup'
  | 'damaged'
  | 'newer_version'
  | 'foreign_version'
  | 'database_not_empty'
  | 'differs_after_restore'
  | 'already_running'
  | 'other_secret'

/** Thrown from within the streams a backup runs through; commands turn the code into a sentence. */
export class BackupProblem extends Error {
  readonly code: BackupProblemCode

  constructor(code: BackupProblemCode, options?: ErrorOptions) {
    super(code, options)
    this.name = 'BackupProblem'
    this.code = code
  }
}
