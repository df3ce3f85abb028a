/**
 * What a field of a table looks like: QĐ 4750/QĐ-BYT appendix, BHXH's published checker and the changes of QĐ 3176.
 * `maxLength` is the widest of the three (absent: no limit). `need`: without an essential field the store cannot keep
 * the record; an expected one is missed with a warning.
 */
export interface FieldRule {
  type: 'text' | 'code' | 'number' | 'date8' | 'datetime12' | 'date8or12' | 'dates'
  maxLength?: number
  need?: 'essential' | 'expected'
}

export type FieldRules = Readonly<Record<string, FieldRule>>
