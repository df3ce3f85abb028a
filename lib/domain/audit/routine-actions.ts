import type { AuditAction } from './audit-action'

/**
 * What desks do all day: most of the trail. Everything else has an index of its own (`audit_entry_rare`), whose
 * condition repeats this list: changing it needs a migration.
 */
export const ROUTINE_ACTIONS = [
  'session.sign-in',
  'session.sign-out',
  'person.search',
  'person.view',
  'person.reveal',
  'person.create',
  'person.update',
  'coverage.ask',
  'visit.admit',
  'visit.view',
  'ticket.reprint',
  'records.view',
  'records.answer',
  'paper.view',
  'paper.use',
  'paper.confirm',
  'route.view',
  'queue.call',
  'queue.call-again',
  'queue.skip',
  'queue.return',
  'queue.finish',
  'queue.reopen',
  'message.queue',
  'message.send',
] as const satisfies readonly AuditAction[]
