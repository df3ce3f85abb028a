import 'server-only'

/** The element of a signature as a small tree; a signature is a few kilobytes. */
export interface SignatureNode {
  name: string
  /** Namespace URI. */
  uri: string
  attributes: Readonly<Record<string, string>>
  text: string
  children: SignatureNode[]
}

export const DSIG = 'http://www.w3.org/2000/09/xmldsig#'

/** The only child of this name in the signature's namespace; undefined where there is none or several. */
export function onlyChild(node: SignatureNode | undefined, name: string): SignatureNode | undefined {
  const found = childrenOf(node, name)
  return found.length === 1 ? found[0] : undefined
}

export function childrenOf(node: SignatureNode | undefined, name: string): SignatureNode[] {
  return (node?.children ?? []).filter((child) => child.uri === DSIG && localName(child.name) === name)
}

export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** Namespace of an element by its prefix. */
export function namespaceOf(name: string, scope: ReadonlyMap<string, string>): string {
  const colon = name.indexOf(':')
  return scope.get(colon < 0 ? '' : name.slice(0, colon)) ?? ''
}
