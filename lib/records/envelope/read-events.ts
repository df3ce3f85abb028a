import 'server-only'
import sax, { type Tag } from 'sax'
import { fault, EnvelopeFault } from './envelope-fault'

/** What an XML text is made of, in order. Element and attribute names are as written, with their prefix. */
export interface XmlHandler {
  open: (name: string, attributes: Readonly<Record<string, string>>, line: number) => void
  close: (name: string) => void
  /** Text with entities resolved; a long one may come in several pieces. */
  text: (text: string) => void
  instruction: (target: string, body: string) => void
}

const DEEPEST = 64
// The widest element of an envelope declares two namespaces; a signature's has three attributes.
const MOST_ATTRIBUTES = 64
// Only XML's own five entities; HTML's would be taken otherwise.
const OPTIONS = { strictEntities: true, position: true }

/**
 * A reader to be fed piece by piece. DOCTYPE is refused before anything of it is looked at, so that there are no
 * entities but XML's own five. Throws EnvelopeFault where the text is no XML.
 */
export function createXmlReader(handler: XmlHandler): {
  write: (text: string) => void
  end: () => void
  line: () => number
} {
  const parser = new sax.SAXParser(true, OPTIONS)
  let depth = 0
  let attributes = 0
  let hasRoot = false
  const line = () => parser.line + 1
  // The parser has one handler a kind, and no listeners to add.
  /* oxlint-disable unicorn/prefer-add-event-listener */
  parser.onerror = () => {
    throw fault('not_xml', { line: line() })
  }
  const refuseDeclaration = () => {
    throw fault('doctype_refused', { line: line() })
  }
  parser.ondoctype = refuseDeclaration
  parser.onsgmldeclaration = refuseDeclaration
  parser.onattribute = ({ name }) => {
    attributes += 1
    if (attributes > MOST_ATTRIBUTES) throw fault('too_many_attributes', { line: line() })
    // The parser asks its own object for this by name, and would stumble over the text.
    if (name === 'hasOwnProperty') throw fault('not_xml', { line: line() })
  }
  parser.onopentag = (tag) => {
    hasRoot = true
    attributes = 0
    depth += 1
    if (depth > DEEPEST) throw fault('too_deep', { line: line() })
    handler.open(tag.name, plainAttributes(tag), line())
  }
  parser.onclosetag = (name) => {
    depth -= 1
    handler.close(name)
  }
  parser.ontext = (text) => handler.text(text)
  parser.oncdata = (text) => handler.text(text)
  parser.onprocessinginstruction = ({ name, body }) => {
    if (name !== 'xml') handler.instruction(name, body)
  }
  /* oxlint-enable unicorn/prefer-add-event-listener */
  const end = () => {
    parser.close()
    // The parser itself takes a file of blanks for a document.
    if (!hasRoot) throw fault('not_xml')
  }
  return { write: (text) => void parser.write(text), end, line }
}

/** Reads a whole text at once. */
export function readXml(text: string, handler: XmlHandler): void {
  const reader = createXmlReader(handler)
  reader.write(text)
  reader.end()
}

/** The problem of a fault; anything else is a bug and goes on. */
export function toProblem(error: unknown) {
  if (error instanceof EnvelopeFault) return error.problem
  throw error
}

function plainAttributes({ attributes }: { attributes: Tag['attributes'] | Record<string, unknown> }) {
  // Without namespaces asked for, sax gives plain strings.
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, String(value)]))
}
