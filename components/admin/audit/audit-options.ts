import type { AuditLine } from '@/lib/contracts/audit'
import { auditActionLabels, auditOutcomes } from '@/lib/content/audit'
import type { AuditAction } from '@/lib/domain/audit/audit-action'

// zod and its enums stay out of the page: the labels have every action, or they do not compile.
const isAction = (key: string): key is AuditAction => key in auditActionLabels
const isOutcome = (key: string): key is AuditLine['outcome'] => key in auditOutcomes

export const ACTION_OPTIONS = Object.keys(auditActionLabels)
  .filter(isAction)
  .map((value) => ({ value, label: auditActionLabels[value] }))

export const OUTCOME_OPTIONS = Object.keys(auditOutcomes)
  .filter(isOutcome)
  .map((value) => ({ value, label: auditOutcomes[value] }))
