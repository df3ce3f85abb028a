import type { TableKind } from './envelope.types'
import type { FieldRules } from './field-rules/field-rule'
import { xml1Rules } from './field-rules/xml1'
import { xml13Rules } from './field-rules/xml13'
import { xml14Rules } from './field-rules/xml14'
import { xml2Rules } from './field-rules/xml2'
import { xml3Rules } from './field-rules/xml3'
import { xml4Rules } from './field-rules/xml4'
import { xml5Rules } from './field-rules/xml5'
import { xml7Rules } from './field-rules/xml7'
import { xml8Rules } from './field-rules/xml8'

/** The fields of each kept table, both spellings where versions differ. */
export const FIELD_RULES: Record<TableKind, FieldRules> = {
  XML1: xml1Rules,
  XML2: xml2Rules,
  XML3: xml3Rules,
  XML4: xml4Rules,
  XML5: xml5Rules,
  XML7: xml7Rules,
  XML8: xml8Rules,
  XML13: xml13Rules,
  XML14: xml14Rules,
}
