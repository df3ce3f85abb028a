import { z } from 'zod'

/**
 * Every code that a failed call may answer with. One code means one thing everywhere: its HTTP status stands in
 * `lib/http/status-by-code.ts`, its words in `lib/content/errors.ts`; a code added here compiles only with both.
 */
export const errorCodeSchema = z.enum([
  // The call itself
  'invalid_json',
  'invalid_input',
  'payload_too_large',
  'unsupported_media_type',
  'foreign_origin',
  'not_signed_in',
  'not_allowed',
  'not_found',
  'too_many_requests',
  'service_unavailable',
  'facility_missing',
  'database_unavailable',
  'unexpected_fault',
  // Sign-in
  'invalid_credentials',
  'account_locked',
  'account_disabled',
  'weak_password',
  'demo_password',
  'password_unchanged',
  'password_change_required',
  'one_time_expired',
  'account_idle',
  // People with an account
  'username_taken',
  'account_not_found',
  'own_account',
  'last_administrator',
  // Identify
  'empty_scan',
  'scan_too_long',
  'scan_unrecognised',
  'wrong_length',
  'invalid_date',
  // Coverage
  'no_number_to_ask',
  // Admission
  'room_not_found',
  'room_closed',
  'service_not_offered',
  'person_not_found',
  'similar_person_exists',
  'identifier_taken',
  'birth_in_future',
  'request_id_reused',
  'visit_not_found',
  'visit_not_today',
  'visit_cancelled',
  'already_waiting_there',
  // Records and papers
  'reason_required',
  'paper_not_found',
  'paper_already_used',
  'certificate_unreadable',
  // What people ask about their data
  'request_closed',
  // Import of envelopes
  'upload_interrupted',
  'visit_done',
  // Queue
  'queue_empty',
  'queue_changed',
  // Administration
  'setting_changed',
  'description_in_force',
  'room_exists',
  'room_has_waiting',
  'service_exists',
  'days_reversed',
  'password_missing',
  'row_too_early',
  // The facility catalogue
  'table_empty',
  'table_too_long',
  'file_no_table',
  'text_not_utf8',
  'csv_damaged',
  'workbook_old',
  'workbook_locked',
  'workbook_damaged',
  'workbook_unsafe',
  'columns_unknown',
  'no_facilities',
  // Waiting-room screen
  'pairing_refused',
])
export type ErrorCode = z.infer<typeof errorCodeSchema>
