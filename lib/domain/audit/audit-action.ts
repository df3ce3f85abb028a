import { z } from 'zod'

/** What was done. Stored as text for many years: never rename one, add a new one. */
export const auditActionSchema = z.enum([
  'session.sign-in',
  'session.sign-out',
  'password.change',
  'user.create',
  'token.create',
  'facility.set-up',
  'person.search',
  'person.view',
  'person.reveal',
  'person.create',
  'person.update',
  'coverage.ask',
  'visit.admit',
  'visit.cancel',
  'visit.move',
  'visit.view',
  'ticket.reprint',
])
export type AuditAction = z.infer<typeof auditActionSchema>
