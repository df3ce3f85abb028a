import 'server-only'
import { fault } from './envelope-fault'

type Attributes = Readonly<Record<string, string>>
/** Prefix → URI; the default namespace has the prefix ''. */
export type Scope = ReadonlyMap<string, string>

export interface Canonicaliser {
  open: (name: string, attributes: Attributes) => void
  close: (name: string) => void
  text: (text: string) => void
  instruction: (target: string, body: string) => void
  /** Namespaces in force inside the element that is open now. */
  scope: () => Scope
}

/**
 * Canonical XML 1.0 without comments (https://www.w3.org/TR/2001/REC-xml-c14n-20010315), written piece by piece as the
 * events come, so that no document has to be in memory. `inherited` holds the namespaces above an apex that is not the
 * document's root: its canonical form declares them all.
 */
export function createCanonicaliser(write: (text: string) => void, inherited: Scope = new Map()): Canonicaliser {
  const declared: Scope[] = [inherited]
  let hasRoot = false

  return {
    scope: () => last(declared),
    open: (name, attributes) => {
      hasRoot = true
      const above = last(declared)
      const declarations = readDeclarations(attributes)
      const scope = widen(above, declarations)
      // The apex declares all that is in force; every other element what it changes.
      const isApex = declared.length === 1
      const before = isApex ? NOTHING : above
      const news = (isApex ? [...scope] : declarations).filter(([prefix, uri]) => (before.get(prefix) ?? '') !== uri)
      declared.push(scope)
      write(`<${name}${renderNamespaces(news)}${renderAttributes(attributes, scope)}>`)
    },
    close: (name) => {
      declared.pop()
      write(`</${name}>`)
    },
    text: (text) => {
      // White space around the root is no part of the canonical form.
      if (declared.length > 1) write(escapeText(text))
    },
    instruction: (target, body) => {
      const written = `<?${target}${body === '' ? '' : ` ${body}`}?>`
      if (declared.length > 1) write(written)
      else write(hasRoot ? `\n${written}` : `${written}\n`)
    },
  }
}

const NOTHING: Scope = new Map()
// An envelope has three or four: each element would have to carry them all.
const MOST_NAMESPACES = 32

/** The scope with what an element declares; the very same where it declares nothing. */
export function widen(scope: Scope, declarations: ReadonlyArray<[string, string]>): Scope {
  if (declarations.length === 0) return scope
  const widened = new Map([...scope, ...declarations])
  if (widened.size > MOST_NAMESPACES) throw fault('too_many_namespaces')
  return widened
}

/** Prefix and URI of each namespace that an element declares. */
export function readDeclarations(attributes: Attributes): Array<[string, string]> {
  return Object.entries(attributes).flatMap(([name, value]): Array<[string, string]> => {
    if (name === 'xmlns') return [['', value]]
    return name.startsWith('xmlns:') ? [[name.slice('xmlns:'.length), value]] : []
  })
}

function renderNamespaces(namespaces: Array<[string, string]>): string {
  return namespaces
    .filter(([prefix]) => prefix !== 'xml')
    .toSorted(([a], [b]) => compare(a, b))
    .map(([prefix, uri]) => ` ${prefix === '' ? 'xmlns' : `xmlns:${prefix}`}="${escapeAttribute(uri)}"`)
    .join('')
}

function renderAttributes(attributes: Attributes, scope: Scope): string {
  return Object.entries(attributes)
    .filter(([name]) => name !== 'xmlns' && !name.startsWith('xmlns:'))
    .map(([name, value]) => ({ name, value, ...toSortKey(name, scope) }))
    .toSorted((a, b) => compare(a.uri, b.uri) || compare(a.local, b.local))
    .map(({ name, value }) => ` ${name}="${escapeAttribute(value)}"`)
    .join('')
}

const XML_NAMESPACE = 'http://www.w3.org/XML/1998/namespace'

// Attributes are ordered by their namespace, those without one first, then by name.
function toSortKey(name: string, scope: Scope): { uri: string; local: string } {
  const colon = name.indexOf(':')
  if (colon < 0) return { uri: '', local: name }
  const prefix = name.slice(0, colon)
  const uri = prefix === 'xml' ? XML_NAMESPACE : scope.get(prefix)
  if (uri === undefined) throw fault('not_xml')
  return { uri, local: name.slice(colon + 1) }
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#xD;')
}

function escapeAttribute(value: string): string {
  return value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\t', '&#x9;')
    .replaceAll('\n', '&#xA;')
    .replaceAll('\r', '&#xD;')
}

// By code point, as the specification orders, not by UTF-16 unit.
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function last<T>(stack: readonly T[]): T {
  const top = stack.at(-1)
  if (top === undefined) throw fault('not_xml')
  return top
}
