import 'server-only'

const MOST_NAMES = 500

const names = new Map<string, string>()

/**
 * Gives a statement with parameters a name, the same for the same text, so that each connection parses and plans it
 * once. Not a full-text search: what is rare and what is common there needs a plan of its own.
 */
export function nameStatement<T>(statement: T): T {
  if (typeof statement !== 'object' || statement === null || !('text' in statement)) return statement
  const { text } = statement
  if (typeof text !== 'string' || !text.includes('$1') || text.includes('::tsquery')) return statement
  const name = names.get(text) ?? newName(text)
  return name === undefined ? statement : { ...statement, name }
}

// Lists of many lengths are many texts; the server keeps every named one.
function newName(text: string): string | undefined {
  if (names.size >= MOST_NAMES) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  return name
}
