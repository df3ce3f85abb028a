import 'server-only'
import { createHash } from 'node:crypto'
import type { CheckedSignature } from '@/lib/domain/records/signature.schema'
import { createCanonicaliser, readDeclarations, widen, type Canonicaliser } from './create-canonicaliser'
import { fault } from './envelope-fault'
import { judgeSignedInfo } from './judge-signed-info'
import type { XmlHandler } from './read-events'
import { DSIG, localName, namespaceOf, type SignatureNode } from './signature-tree'

// A certificate and two digests are some five thousand characters in some twenty elements.
const LONGEST_SIGNATURE = 256 * 1024
const MOST_NODES = 2_000

/**
 * Hears every event of a document and checks its signature at the end: the digest is taken of all that is not inside the
 * one signature, piece by piece, so that what the parser hands on is what was signed.
 */
export function createSignatureReader(): XmlHandler & { finish: () => CheckedSignature } {
  const hash = createHash('sha256')
  const document = createCanonicaliser((text) => void hash.update(text, 'utf8'))
  const path: string[] = []
  const stack: SignatureNode[] = []
  let signature: SignatureNode | undefined
  let signatures = 0
  let misplaced = false
  let length = 0
  let nodes = 0
  let info: { canonical: string; writer: Canonicaliser } | undefined
  let signedInfo = ''

  function open(name: string, attributes: Readonly<Record<string, string>>): void {
    path.push(name)
    const above = stack.length > 0 && inner ? inner.scope() : document.scope()
    const scope = widen(above, readDeclarations(attributes))
    const uri = namespaceOf(name, scope)
    const isSignature = uri === DSIG && localName(name) === 'Signature'
    if (isSignature) signatures += 1
    if (stack.length === 0) {
      if (!isSignature || !isExpectedPlace(path)) {
        if (isSignature) misplaced = true
        return document.open(name, attributes)
      }
      inner = createCanonicaliser(() => undefined, document.scope())
    }
    enter(name, uri, attributes)
  }

  // Inside the signature namespaces still have to be followed; what is written there goes nowhere.
  let inner: Canonicaliser | undefined

  function enter(name: string, uri: string, attributes: Readonly<Record<string, string>>): void {
    nodes += 1
    if (nodes > MOST_NODES) throw fault('signature_too_large')
    addLength(Object.entries(attributes).flat().join('').length)
    const node: SignatureNode = { name, uri, attributes, text: '', children: [] }
    const parent = stack.at(-1)
    if (parent) parent.children.push(node)
    else signature = node
    if (!info && stack.length === 1 && uri === DSIG && localName(name) === 'SignedInfo' && inner) {
      const held = { canonical: '', writer: createCanonicaliser((text) => (held.canonical += text), inner.scope()) }
      info = held
    }
    info?.writer.open(name, attributes)
    inner?.open(name, attributes)
    stack.push(node)
  }

  function addLength(characters: number): void {
    length += characters
    if (length > LONGEST_SIGNATURE) throw fault('signature_too_large')
  }

  return {
    open,
    close: (name) => {
      path.pop()
      const node = stack.at(-1)
      if (!node) return document.close(name)
      inner?.close(name)
      info?.writer.close(name)
      stack.pop()
      if (info && stack.length === 1) {
        signedInfo = info.canonical
        info = undefined
      }
    },
    text: (text) => {
      const node = stack.at(-1)
      if (!node) return document.text(text)
      addLength(text.length)
      node.text += text
      info?.writer.text(text)
    },
    instruction: (target, body) => {
      if (stack.length === 0) document.instruction(target, body)
    },
    finish: () => {
      if (signatures === 0) return { integrity: 'absent' }
      if (!signature || signatures !== 1 || misplaced) return { integrity: 'broken', problem: 'signature_malformed' }
      return judgeSignedInfo(signature, { digest: hash.digest(), signedInfo })
    },
  }
}

// CHUKYDONVI stands directly below the root, and the signature directly in it.
function isExpectedPlace(path: readonly string[]): boolean {
  return path.length === 3 && path[1] === 'CHUKYDONVI'
}
