import { cleanField } from './clean-field'
import type { EnvelopeProblem, EnvelopeProblemCode, EnvelopeRow, TableKind } from './envelope.types'
import { FIELD_RULES } from './field-rules-of'
import type { FieldRule } from './field-rules/field-rule'
import { isWireBirth, isWireDay, isWireMinute } from './is-wire-date'

/** A row as it was read: each field's text and the line it stands on. */
export type RawRow = ReadonlyMap<string, { text: string; line: number }>

/**
 * A row cleaned and checked field by field. Only what the store cannot do without is an error: real exports break the
 * printed rules daily, and refusing them would keep a patient's history away for a wrong length.
 */
export function checkRow(kind: TableKind, raw: RawRow, place: { row: number; line: number }) {
  const rules = FIELD_RULES[kind]
  // A tag may bear any name, `__proto__` too: a map until all are read.
  const row = new Map<string, string>()
  const problems: EnvelopeProblem[] = []
  const report = (code: EnvelopeProblemCode, field: string, severity: 'error' | 'warning', line = place.line) =>
    problems.push({ code, severity, table: kind, field, line, row: place.row })

  for (const [field, { text, line }] of raw) {
    const rule = Object.hasOwn(rules, field) ? rules[field] : undefined
    const { value, warnings } = cleanField(text, rule)
    for (const code of warnings) report(code, field, 'warning', line)
    if (value === '') continue
    row.set(field, value)
    const wrong = rule && findFault(field, value, rule)
    if (wrong) report(wrong, field, isFatal(kind, field, wrong) ? 'error' : 'warning', line)
  }
  for (const [field, { need }] of Object.entries(rules)) {
    if (need && !row.has(field)) report('field_missing', field, need === 'essential' ? 'error' : 'warning')
  }
  const cleaned: EnvelopeRow = Object.fromEntries(row)
  return { row: cleaned, problems }
}

function findFault(field: string, value: string, { type, maxLength }: FieldRule): EnvelopeProblemCode | undefined {
  if (!hasForm(field, value, type)) return type === 'number' ? 'invalid_number' : 'invalid_date'
  return maxLength !== undefined && value.length > maxLength ? 'too_long' : undefined
}

function hasForm(field: string, value: string, type: FieldRule['type']): boolean {
  // XML13 of QĐ 3176 takes lists where the others have one (length 100).
  const parts = value.split(';').map((part) => part.trim())
  if (field === 'NGAY_SINH') return isWireBirth(value)
  switch (type) {
    case 'text':
    case 'code':
      return true
    case 'number':
      return /^-?\d+(?:\.\d+)?$/.test(value) || parts.every((part) => /^\d+(?:\.\d+)?$/.test(part))
    case 'date8':
    case 'datetime12':
    case 'date8or12':
      return parts.every((part) => part === '' || isWireDay(part) || isWireMinute(part))
    case 'dates':
      return parts.every((part) => part === '' || isWireDay(part))
  }
}

// Without these a record cannot be placed: whose it is, when it was.
const PLACING: Partial<Record<TableKind, readonly string[]>> = {
  XML1: ['NGAY_SINH', 'NGAY_VAO', 'NGAY_RA'],
  XML13: ['NGAY_SINH', 'NGAY_RA'],
  XML14: ['NGAY_SINH', 'NGAY_HEN_KL'],
}

function isFatal(kind: TableKind, field: string, code: EnvelopeProblemCode): boolean {
  if (code === 'too_long') return field === 'MA_LK' || field === 'MA_CSKCB'
  return code === 'invalid_date' && (PLACING[kind]?.includes(field) ?? false)
}
