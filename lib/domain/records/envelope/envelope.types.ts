import type { LocalDate } from '../../time/local-date'
import type { CheckedSignature } from '../signature.schema'

/** Tables that are kept: what a front desk, a health book and a paper need. */
export type TableKind = 'XML1' | 'XML2' | 'XML3' | 'XML4' | 'XML5' | 'XML7' | 'XML8' | 'XML13' | 'XML14'

/** Field name → trimmed NFC text. Empty fields are left out, unknown ones kept. */
export type EnvelopeRow = Readonly<Record<string, string>>

/** One FILEHOSO of a kept kind. */
export interface EnvelopeTable {
  kind: TableKind
  version: '130-4750' | '3176'
  rows: EnvelopeRow[]
}

/** One HOSO: an episode of care of one patient; `linkId` is its MA_LK. */
export interface EnvelopeRecord {
  index: number
  facilityCode: string
  linkId: string
  tables: EnvelopeTable[]
}

/** What may be wrong with a file (texts: `lib/content/envelopes.ts`). */
export type EnvelopeProblemCode =
  // The file
  | 'empty_file'
  | 'entry_broken'
  | 'stopped'
  | 'too_large'
  | 'not_utf8'
  | 'not_xml'
  | 'doctype_refused'
  | 'too_deep'
  | 'too_many_attributes'
  | 'too_many_namespaces'
  | 'signature_too_large'
  | 'wrong_root'
  | 'facility_missing'
  | 'facility_behind'
  | 'no_records'
  | 'too_many_records'
  | 'too_many_tables'
  | 'records_missing'
  | 'more_records_than_said'
  // One FILEHOSO
  | 'kind_missing'
  | 'kind_unknown'
  | 'kind_not_kept'
  | 'content_missing'
  | 'not_base64'
  | 'compressed_content'
  | 'table_too_large'
  | 'wrong_table_root'
  | 'health_check'
  | 'old_version'
  | 'too_many_rows'
  | 'unexpected_element'
  | 'literal_cdata'
  // A record and its fields
  | 'main_table_missing'
  | 'table_repeated'
  | 'link_differs'
  | 'facility_differs'
  | 'field_missing'
  | 'invalid_date'
  | 'too_long'
  | 'excel_residue'
  | 'decimal_comma'
  | 'invalid_number'
  | 'list_counts_differ'
  | 'too_many_fields'

/** Where something is wrong; never the value, never a name. */
export interface EnvelopeProblem {
  code: EnvelopeProblemCode
  severity: 'error' | 'warning'
  table?: string
  field?: string
  line?: number
  row?: number
}

export interface TableReport {
  kind: string
  outcome: 'readable' | 'skipped' | 'rejected'
  rows: number
  problems: EnvelopeProblem[]
}

export interface RecordReport {
  index: number
  tables: TableReport[]
}

/** An envelope without errors: what it holds and how it is signed. */
export interface CheckedEnvelope {
  facilityCode: string
  createdOn?: LocalDate
  records: RecordReport[]
  signature: CheckedSignature
  warnings: EnvelopeProblem[]
}

/** A whole file refused. */
export interface EnvelopeRefusal {
  code: EnvelopeProblemCode
  problems: EnvelopeProblem[]
}
