import 'server-only'
import { Param, SQL, StringChunk, type QueryWithTypings, type SQLChunk } from 'drizzle-orm'

/**
 * A statement written out in full, whose text is put together once for each place in the code: it goes wherever
 * drizzle takes SQL. An admission consists of such; building them from their parts took a fifth of its time.
 */
export class Statement extends SQL {
  readonly parts: readonly string[]
  readonly values: unknown[]

  constructor(parts: readonly string[], values: unknown[]) {
    // What drizzle goes by where it becomes part of another statement.
    super(toChunks(parts, values))
    this.parts = parts
    this.values = values
  }

  override toQuery(): QueryWithTypings {
    return { sql: toText(this.parts), params: this.values }
  }
}

/**
 * Writes a statement: each `${value}` becomes a parameter as it is (an array is one parameter, not a list), and a
 * statement in it becomes part of the text.
 */
export function statement(strings: TemplateStringsArray, ...values: unknown[]): Statement {
  return toStatement(strings, values)
}

/** The same from texts and the values between them. */
export function toStatement(strings: readonly string[], values: unknown[]): Statement {
  return values.some((value) => value instanceof Statement)
    ? putTogether(strings, values)
    : new Statement(strings, values)
}

/** Statements one behind the other. */
export function joinStatements(statements: readonly Statement[], between: string): Statement {
  return putTogether(['', ...statements.slice(1).map(() => between), ''], statements)
}

function putTogether(strings: readonly string[], values: readonly unknown[]): Statement {
  const parts = [strings[0] ?? '']
  const parameters: unknown[] = []
  const addText = (text: string) => parts.push((parts.pop() ?? '') + text)
  for (const [i, value] of values.entries()) {
    if (value instanceof Statement) {
      const [first = '', ...others] = value.parts
      addText(first)
      parts.push(...others)
      parameters.push(...value.values)
    } else {
      parts.push('')
      parameters.push(value)
    }
    addText(strings[i + 1] ?? '')
  }
  return new Statement(parts, parameters)
}

function toChunks(parts: readonly string[], values: readonly unknown[]): SQLChunk[] {
  const chunks: SQLChunk[] = []
  for (const [i, part] of parts.entries()) {
    if (i > 0) chunks.push(new Param(values[i - 1]))
    chunks.push(new StringChunk(part))
  }
  return chunks
}

const texts = new WeakMap<readonly string[], string>()

function toText(parts: readonly string[]): string {
  const known = texts.get(parts)
  if (known !== undefined) return known
  const text = parts.reduce((before, part, i) => `${before}$${i}${part}`)
  texts.set(parts, text)
  return text
}
