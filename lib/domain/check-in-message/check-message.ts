import { findDated } from '../route/find-dated'
import type { LocalDate } from '../time/local-date'
import { fieldTables, type FieldRule } from './field-tables'
import { messageFields, type FieldProblem, type FieldProblemCode, type MessageFields } from './message-field'

/** What the published checker would refuse in a message of an arrival on `day`: at most one problem a field, in order. */
export function checkMessage(fields: MessageFields, day: LocalDate): FieldProblem[] {
  const { rules } = findDated(fieldTables, day)
  return messageFields.flatMap((field) => {
    const problem = findProblem(fields[field], rules[field], fields)
    return problem ? [{ field, problem }] : []
  })
}

function findProblem(text: string, rule: FieldRule, fields: MessageFields): FieldProblemCode | undefined {
  if (text === '') return isRequired(rule, fields) ? 'missing' : undefined
  if (rule.maxLength !== undefined && countCharacters(text) > rule.maxLength) return 'too_long'
  if (rule.list && !rule.list.includes(text)) return 'not_in_list'
  if (rule.form && !rule.form(text)) return 'malformed'
  // Both are yyyyMMddHHmm and compare as text.
  return rule.afterArrival && text < fields.NGAY_VAO ? 'before_arrival' : undefined
}

function isRequired({ required }: FieldRule, fields: MessageFields): boolean {
  if (required === undefined || required === 'always') return required === 'always'
  return 'with' in required ? fields[required.with] !== '' : required.without.every((field) => fields[field] === '')
}

/** As a database counts: an emoji is one, not two. */
function countCharacters(text: string): number {
  return Array.from(text).length
}
