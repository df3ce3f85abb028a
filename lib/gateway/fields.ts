import 'server-only'

/** Reads fields whatever their casing and type: the gateway writes maKetQua and MaKetQua, 10 and "010", null and "". */
export type Fields = {
  /** Strings trimmed in NFC, numbers in digits; '' where absent or null. */
  text(name: string): string
  /** `maKetQua`: strings as they are, numbers padded to the three digits of the code list. */
  code(name: string): string
  child(name: string): Fields | undefined
  /** The objects of an array; [] where absent or null. */
  list(name: string): Fields[]
}

export function toFields(value: unknown): Fields | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const byName = new Map(Object.entries(value).map(([name, held]): [string, unknown] => [name.toLowerCase(), held]))
  const find = (name: string) => byName.get(name.toLowerCase())
  return {
    text: (name) => toText(find(name)),
    code: (name) => toCode(find(name)),
    child: (name) => toFields(find(name)),
    list: (name) => toList(find(name)),
  }
}

function toText(value: unknown): string {
  if (typeof value === 'string') return value.normalize('NFC').trim()
  return typeof value === 'number' ? String(value) : ''
}

function toCode(value: unknown): string {
  return typeof value === 'number' ? String(value).padStart(3, '0') : toText(value)
}

function toList(value: unknown): Fields[] {
  if (!Array.isArray(value)) return []
  return value.map(toFields).filter((fields) => fields !== undefined)
}
