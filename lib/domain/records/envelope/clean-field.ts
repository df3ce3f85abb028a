import type { EnvelopeProblemCode } from './envelope.types'
import type { FieldRule } from './field-rules/field-rule'

export interface CleanedField {
  value: string
  warnings: EnvelopeProblemCode[]
}

const LITERAL_CDATA = '<![CDATA['

/** A field's text as it was meant: NFC and trimmed; what exports are known to leave around it is taken off, and said. */
export function cleanField(text: string, rule: FieldRule | undefined): CleanedField {
  const warnings: EnvelopeProblemCode[] = []
  let value = text.normalize('NFC').trim()
  // A vendor's exporter escapes the CDATA mark itself.
  if (value.startsWith(LITERAL_CDATA) && value.endsWith(']]>')) {
    value = value.slice(LITERAL_CDATA.length, -3).trim()
    warnings.push('literal_cdata')
  }
  // Excel's mark of a text cell.
  if (rule && rule.type !== 'text' && value.startsWith("'")) {
    value = value.slice(1).trim()
    warnings.push('excel_residue')
  }
  if (rule?.type === 'number' && /^-?\d+,\d+$/.test(value)) {
    value = value.replace(',', '.')
    warnings.push('decimal_comma')
  }
  return { value, warnings }
}
