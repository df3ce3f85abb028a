import type { RetentionKey } from '../retention/retention-rules'

/** A table that holds something about a person: how its rows are found, and how long they are kept. */
export interface Holding {
  table: string
  /** The column by which a row belongs to somebody. */
  by: 'person' | 'person_id' | 'visit_id' | 'visit_id and visit_day' | 'episode_id' | 'subject_hash'
  /** By which the newest come first. */
  newest: string
  /** From which the term of its rule is counted; a person's own rows live as long as anything else of theirs. */
  rule: RetentionKey
  /** Its sealed columns are clinical: shown only where somebody asks for their record's content. */
  clinical: boolean
}

const entry = (
  table: string,
  by: Holding['by'],
  newest: string,
  rule: RetentionKey,
  kind: 'clinical' | 'plain' = 'plain',
): Holding => ({ table, by, newest, rule, clinical: kind === 'clinical' })

/**
 * Every table that holds something about a person, in the order of the account. A table whose columns point at people
 * and that is missing here fails `subjects.db.test.ts`.
 */
export const HOLDINGS: readonly Holding[] = [
  entry('person', 'person', 'updated_at', 'people'),
  entry('person_identifier', 'person_id', 'valid_from', 'people'),
  entry('person_change', 'person_id', 'changed_at', 'subjects'),
  entry('visit', 'person_id', 'admitted_at', 'visits'),
  entry('ticket', 'visit_id', 'issued_at', 'visits'),
  entry('queue_call', 'visit_id and visit_day', 'called_at', 'visits'),
  entry('paper', 'person_id', 'created_at', 'records', 'clinical'),
  entry('paper_use', 'visit_id', 'used_at', 'visits'),
  entry('episode', 'person_id', 'admitted_at', 'records', 'clinical'),
  entry('episode_table', 'episode_id', 'imported_at', 'records', 'clinical'),
  entry('coverage_check', 'subject_hash', 'asked_at', 'coverage', 'clinical'),
  entry('check_in_message', 'visit_id', 'queued_at', 'visits', 'clinical'),
  entry('subject_request', 'person_id', 'recorded_at', 'subjects'),
  entry('record_access', 'person_id', 'at', 'accesses'),
  entry('audit_entry', 'person_id', 'at', 'audit'),
]

/** Columns by which a row can belong to a person. */
export const POINTERS = ['person_id', 'visit_id', 'episode_id', 'paper_id', 'subject_hash'] as const
